package dev.tp1.lab.workspace;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of {@code tp1.yml} that a command writes. */
final class SettingLine {
    private static final Messages MESSAGES = Messages.of(SettingLine.class);

    private SettingLine() {}

    /** In the line that is there for it, without a value yet, or in a line of its own. */
    static void write(String key, String value, Path settings) {
        writeLine(key, quoted(value), settings);
    }

    /** The same of several values, as YAML has them in one line. */
    static void writeAll(String key, Map<String, String> values, Path settings) {
        String all =
                new TreeMap<>(values)
                        .entrySet().stream()
                                .map(one -> one.getKey() + ": " + quoted(one.getValue()))
                                .collect(Collectors.joining(", ", "{", "}"));
        writeLine(key, all, settings);
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
