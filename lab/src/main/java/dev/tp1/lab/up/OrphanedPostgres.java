package dev.tp1.lab.up;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.process.ProcessRunner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The PostgreSQL that a killed {@code up} left behind. */
final class OrphanedPostgres {
    private static final Messages MESSAGES = Messages.of(OrphanedPostgres.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private OrphanedPostgres() {}

    /** Ends the server that runs on these data, if one does, as its own pid file names it. */
    static void end(Path data) throws IOException {
        Optional<ProcessHandle> server = find(data);
        if (server.isPresent()) {
            end(server.get());
        }
    }

    private static Optional<ProcessHandle> find(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file); // process id, data folder, …
        return lines.stream()
                .limit(1)
                .map(String::strip)
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> ProcessHandle.of(Long.parseLong(id)).stream())
                .filter(process -> isPostgres(process, data))
                .findFirst();
    }

    /** The id may since have passed to a process that has nothing to do with us. */
    private static boolean isPostgres(ProcessHandle process, Path data) {
        ProcessHandle.Info info = process.info();
        return info.command().filter(path -> path.endsWith("postgres")).isPresent()
                && info.arguments()
                        .map(List::of)
                        .orElse(List.of(data.toString()))
                        .contains(data.toString());
    }

    /** SIGINT is PostgreSQL's fast shutdown; at SIGTERM it would wait for every client to leave. */
    private static void end(ProcessHandle server) throws IOException {
        ProcessRunner.run(
                new ProcessBuilder("kill", "-INT", String.valueOf(server.pid())), TIMEOUT);
        try {
            server.onExit().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new IOException(MESSAGES.text("postgres.orphan", server.pid()), e);
        } catch (ExecutionException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
