package dev.tp1.lab.workspace;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.terminal.UserTerminal;

import java.nio.file.Path;

/** The student's name, where {@code tp1.yml} does not have it yet. */
final class StudentName {
    private static final Messages MESSAGES = Messages.of(StudentName.class);

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
        SettingsFile.write("student", name, settings);
        return name;
    }
}
