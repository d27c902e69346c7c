package dev.tp1.lab.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the output of the shell of {@code bashrc}, as it comes, and takes it apart by its marks:
 * the command (633;E), where its output begins (133;C) and where it ends, with the exit code
 * (133;D).
 */
final class CommandMarks {
    private static final Pattern MARK =
            Pattern.compile(
                    "\\e\\](?:633;E;(?<line>[^\\x07]*)|133;(?<begin>C)|133;D;(?<exit>\\d+))\\x07");
    private static final Pattern HISTORY_LINE =
            Pattern.compile("(?s)\\s*(?<number>\\d+)\\*?\\s+(?<command>.+?)\\s*");

    private final Consumer<RecordedCommand> commands;
    private final StringBuilder unread = new StringBuilder(); // a character a byte
    private @Nullable String command;
    private @Nullable Instant start;
    private String lastNumber = "";

    /**
     * @param commands gets each command when it has ended
     */
    CommandMarks(Consumer<RecordedCommand> commands) {
        this.commands = commands;
    }

    void read(byte[] output, int length) {
        unread.append(new String(output, 0, length, ISO_8859_1));
        Matcher mark = MARK.matcher(unread);
        int from = 0;
        while (mark.find(from)) {
            if (mark.group("line") != null) {
                begin(mark.group("line"));
            } else if (mark.group("begin") != null) {
                start = Instant.now();
            } else {
                end(unread.substring(from, mark.start()), Integer.parseInt(mark.group("exit")));
            }
            from = mark.end();
        }
        unread.delete(0, start == null ? Math.max(from, unread.lastIndexOf("\u001b")) : from);
    }

    private void begin(String line) {
        String history = new String(Base64.getDecoder().decode(line), UTF_8);
        Matcher matcher = HISTORY_LINE.matcher(history);
        // An empty line has the number of the command before.
        if (matcher.matches() && !matcher.group("number").equals(lastNumber)) {
            command = matcher.group("command");
            lastNumber = matcher.group("number");
        }
    }

    private void end(String output, int exitCode) {
        if (command != null && start != null) {
            String text = new String(output.getBytes(ISO_8859_1), UTF_8).replace("\r\n", "\n");
            Duration took = Duration.between(start, Instant.now());
            commands.accept(new RecordedCommand(command, text, exitCode, start, took));
        }
        command = null;
        start = null;
    }
}
