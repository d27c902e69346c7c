package dev.tp1.lab.workspace;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes lines of {@code tp1.yml}, each where it stands without a value, or else as a new one. */
public final class SettingsFile {
    private static final Messages MESSAGES = Messages.of(SettingsFile.class);

    private SettingsFile() {}

    /** The class and the id of the student. */
    public static void join(Path folder, String schoolClass, String id) {
        Path file = folder.resolve(Settings.FILE);
        write("id", id, file);
        write("class", schoolClass, file);
    }

    /** What the class calls its database. */
    public static void expectDatabase(Path folder, DatabaseNames names) {
        String all =
                "{name: %s, user: %s, password: %s}"
                        .formatted(
                                quoted(names.name()),
                                quoted(names.user()),
                                quoted(names.password()));
        writeLine("database", all, folder.resolve(Settings.FILE));
    }

    static void write(String key, String value, Path settings) {
        writeLine(key, quoted(value), settings);
    }

    private static String quoted(String value) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
    }

    private static void writeLine(String key, String value, Path settings) {
        String line = key + ": " + value;
        try {
            String text = Files.exists(settings) ? Files.readString(settings) : "";
            Matcher there = Pattern.compile("(?m)^" + key + ":[ \\t]*$").matcher(text);
            Files.writeString(
                    settings,
                    there.find()
                            ? there.replaceFirst(Matcher.quoteReplacement(line))
                            : line + "\n" + text);
        } catch (IOException e) {
            String why = e.getClass().getSimpleName();
            throw new UserErrorException(MESSAGES.text("cannot-write", settings, why));
        }
    }
}
