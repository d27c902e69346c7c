package dev.tp1.lab.up;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * {@code java -jar api-service.jar} on the loopback address, which prints to this terminal. It
 * outlives a {@code kill -9} of this process: {@link #endOrphan} ends it then.
 */
final class ApiProcess implements AutoCloseable {
    private static final Messages MESSAGES = Messages.of(ApiProcess.class);

    /** The command {@code java} of this JVM, with the options for the API. */
    static final List<String> JAVA =
            List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders");

    private static final String PID_FILE = "api.pid";
    private static final Duration START_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(10);
    private static final int EXIT_CODE_OF_CTRL_C = 128 + 2;

    private final Process process;
    private final int port;
    private final PidFile pidFile;
    private volatile boolean stopping;

    private ApiProcess(Process process, int port, PidFile pidFile) {
        this.process = process;
        this.port = port;
        this.pidFile = pidFile;
    }

    /**
     * Starts the process and returns; {@link #awaitReady} waits for the API.
     *
     * @param options further options of the JVM
     */
    static ApiProcess start(
            Path jar, List<String> options, int port, LocalPostgres database, Folder folder) {
        List<String> command = new ArrayList<>(JAVA);
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        configure(builder.environment(), port, database);
        try {
            return started(builder.start(), port, pidFile(folder));
        } catch (IOException e) {
            throw new UserErrorException(
                    MESSAGES.text("api.not-started", String.valueOf(e.getMessage())));
        }
    }

    private static ApiProcess started(Process process, int port, PidFile pidFile)
            throws IOException {
        try {
            pidFile.write(process.toHandle());
            return new ApiProcess(process, port, pidFile);
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Ends the API that a killed {@code up} left behind in the folder, if there is one. */
    static void endOrphan(Folder folder) {
        try {
            Optional<ProcessHandle> orphan = pidFile(folder).find();
            if (orphan.isPresent()) {
                kill(orphan.get());
            }
        } catch (IOException e) {
            throw new UserErrorException(MESSAGES.text("cannot-read", folder.resolve(PID_FILE)));
        }
    }

    /**
     * Returns true once the API answers and its database is migrated, false if the process ends
     * before that.
     *
     * @throws UserErrorException with readiness' reason after a minute
     */
    boolean awaitReady() throws InterruptedException {
        Instant end = Instant.now().plus(START_TIMEOUT);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (process.isAlive()) {
                String reason = failureReason(client);
                if (reason.isEmpty()) {
                    return true;
                }
                if (Instant.now().isAfter(end)) {
                    throw new UserErrorException(MESSAGES.text("api.not-ready", reason));
                }
                Thread.sleep(50);
            }
        }
        return false;
    }

    /**
     * Waits until the process ends, by Ctrl-C or by {@link #close}.
     *
     * @return its exit code
     * @throws UserErrorException if it ends by itself
     */
    int awaitEnd() throws InterruptedException {
        int exitCode = process.waitFor();
        // Ctrl-C reaches both processes, and the API may be the first to end.
        if (stopping || exitCode == EXIT_CODE_OF_CTRL_C) {
            return exitCode;
        }
        throw new UserErrorException(MESSAGES.text("api.ended", exitCode));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** Lets the requests in flight finish first. */
    @Override
    public void close() {
        stopping = true;
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .join();
        kill(process.toHandle());
        try {
            pidFile.delete();
        } catch (IOException e) {
            return; // it names a process that has ended
        }
    }

    private static void configure(
            Map<String, String> environment, int port, LocalPostgres database) {
        environment.put("MICRONAUT_SERVER_HOST", "127.0.0.1");
        environment.put("PORT", String.valueOf(port));
        environment.put("DB_HOST", "localhost");
        environment.put("DB_PORT", String.valueOf(database.port()));
        // Set for another database; this one has the API's defaults.
        environment.remove("DB_NAME");
        environment.remove("DB_USER");
        environment.remove("DB_PASSWORD");
        environment.remove("DB_PASSWORD_FILE");
    }

    private static PidFile pidFile(Folder folder) {
        return new PidFile(folder.resolve(PID_FILE));
    }

    private static void kill(ProcessHandle process) {
        if (!process.isAlive()) {
            return;
        }
        process.destroyForcibly();
        process.onExit()
                .completeOnTimeout(process, STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /** Empty if the API is ready. */
    private String failureReason(HttpClient client) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url() + "/management/health/readiness"))
                        .timeout(REQUEST_TIMEOUT)
                        .build();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            int status = response.statusCode();
            return status == 200 ? "" : status + " " + response.body();
        } catch (IOException e) {
            return MESSAGES.text("api.no-answer", port);
        }
    }
}
