package dev.tp1.lab.workspace;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.terminal.UserTerminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The student's name, where {@code tp1.yml} does not have it yet. */
final class StudentName {
    private static final Messages MESSAGES = Messages.of(StudentName.class);
    private static final Pattern EMPTY_LINE = Pattern.compile("(?m)^student:[ \\t]*$");

    private StudentName() {}

    /** Asks for it at the terminal, and writes it into the file. */
    static String ask(Path settings) {
        String name =
                UserTerminal.console()
                        .map(one -> one.readLine("%s", MESSAGES.text("ask-for-name")))
                        .map(String::strip)
                        .filter(typed -> !typed.isEmpty())
                        .orElseThrow(
                                () ->
                                        new UserErrorException(
                                                MESSAGES.text("name-missing", settings)));
        write(name, settings);
        return name;
    }

    /** In the line that is there for it, or in a line of its own. */
    static void write(String name, Path settings) {
        String line =
                "student: \"%s\""
                        .formatted(new String(JsonStringEncoder.getInstance().quoteAsString(name)));
        try {
            String text = Files.exists(settings) ? Files.readString(settings) : "";
            Matcher empty = EMPTY_LINE.matcher(text);
            Files.writeString(
                    settings,
                    empty.find()
                            ? empty.replaceFirst(Matcher.quoteReplacement(line))
                            : line + "\n" + text);
        } catch (IOException e) {
            String why = e.getClass().getSimpleName();
            throw new UserErrorException(MESSAGES.text("cannot-write", settings, why));
        }
    }
}
