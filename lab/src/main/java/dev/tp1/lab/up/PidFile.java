package dev.tp1.lab.up;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file with the id of a process and the time when it started: after a reboot, or some thousand
 * processes later, another process may have that id.
 */
final class PidFile {
    // Linux counts from the time of boot, which moves a little when the clock is set.
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    private final Path path;

    PidFile(Path path) {
        this.path = path;
    }

    void write(ProcessHandle process) throws IOException {
        Optional<Instant> start = process.info().startInstant();
        if (start.isPresent()) { // else it has ended already
            Files.write(path, List.of(String.valueOf(process.pid()), start.get().toString()));
        }
    }

    /** The process, if it still runs. */
    Optional<ProcessHandle> find() throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(path);
        try {
            Instant start = Instant.parse(lines.get(1));
            return ProcessHandle.of(Long.parseLong(lines.get(0)))
                    .filter(process -> startedAt(start, process));
        } catch (IndexOutOfBoundsException | NumberFormatException | DateTimeException e) {
            return Optional.empty(); // written by half
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    private static boolean startedAt(Instant start, ProcessHandle process) {
        return process.info()
                .startInstant()
                .filter(time -> Duration.between(start, time).abs().compareTo(TOLERANCE) < 0)
                .isPresent();
    }
}
