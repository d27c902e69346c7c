package dev.tp1.lab.page;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * One command of a page.
 *
 * @param line of the page, from 1, at which the command stands
 * @param command as bash gets it, with line feeds where it goes on
 * @param exitCode that it has to end with
 * @param prompt of the program that it starts and a person types into; null where nobody types
 * @param firstLine of the page at which {@code expected} begins
 * @param expected the lines that it has to print, wildcards and typed lines among them
 */
public record Step(
        int line,
        String command,
        int exitCode,
        @Nullable String prompt,
        int firstLine,
        List<String> expected) {
    /** Whether a person presses Ctrl-C there; the program may print more on the same line. */
    public boolean isInterrupt(String line) {
        return line.startsWith("^C");
    }

    /** Whether a person types that line after the prompt. */
    public boolean isTyped(String line) {
        return prompt != null && line.startsWith(prompt + " ");
    }

    /** Whether it cannot run without a Docker engine. */
    public boolean needsDocker() {
        return command.contains("docker ") || command.contains("localhost");
    }
}
