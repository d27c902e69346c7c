package dev.tp1.lab.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** The lines of a run file: an event each, and never changed. */
final class EventLog {
    private static final Messages MESSAGES = Messages.of(EventLog.class);

    private final Path file;

    /**
     * @param file is made when something is first appended
     */
    EventLog(Path file) {
        this.file = file;
    }

    /**
     * Reads all events, oldest first.
     *
     * @return how many lines could not be read: cut short where a machine stopped, or edited
     */
    int read(Consumer<Event> reader) {
        if (!Files.exists(file)) {
            return 0;
        }
        try {
            int unreadable = 0;
            for (String line : new String(Files.readAllBytes(file), UTF_8).lines().toList()) {
                try {
                    reader.accept(RunFile.JSON.readValue(line, Event.class));
                } catch (JsonProcessingException e) {
                    unreadable++;
                }
            }
            return unreadable;
        } catch (IOException e) {
            throw new UserErrorException(
                    MESSAGES.text("cannot-read", file, e.getClass().getSimpleName()));
        }
    }

    void append(Event event) {
        try {
            Files.createDirectories(file.getParent());
            String line = RunFile.JSON.writeValueAsString(event) + "\n";
            Files.writeString(file, (endsInALine() ? "" : "\n") + line, CREATE, APPEND);
        } catch (IOException e) {
            throw new UserErrorException(
                    MESSAGES.text("cannot-write", file, e.getClass().getSimpleName()));
        }
    }

    /** Not so where the machine stopped while a line was written. */
    private boolean endsInALine() throws IOException {
        if (!Files.exists(file) || Files.size(file) == 0) {
            return true;
        }
        try (RandomAccessFile end = new RandomAccessFile(file.toFile(), "r")) {
            end.seek(end.length() - 1);
            return end.read() == '\n';
        }
    }
}
