package dev.tp1.lab.check.finding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command of a check as a person would type it in the folder of the workspace: without the labels
 * and files that isolate a check, and with the name {@code tp1} in place of a sandbox's.
 */
final class TypedCommand {
    private static final Set<String> OF_THE_SANDBOX =
            Set.of(
                    "--label",
                    "--project-name",
                    "--project-directory",
                    "--progress",
                    "--memory",
                    "--cpus",
                    "--pids-limit",
                    "--log-driver",
                    "--log-opt");
    private static final String TYPED_NAME = "tp1";
    private static final Pattern SANDBOX_NAME =
            Pattern.compile("(tp1-check-[0-9a-f]{8})(\\S*)( {2,})?");
    private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./^-]+");

    private TypedCommand() {}

    /**
     * @param folder of the workspace; paths below it are shown as seen from there
     * @param words of docker, without "docker"
     */
    static String of(Path folder, String... words) {
        List<String> typed = new ArrayList<>(List.of("docker"));
        for (int at = 0; at < words.length; at++) {
            String word = words[at];
            String option = word.replaceFirst("=.*", "");
            if (OF_THE_SANDBOX.contains(option) || (word.equals("--file") && isUsual(words))) {
                at += option.equals(word) ? 1 : 0; // its value is the next word
            } else {
                typed.add(relative(folder, word));
            }
        }
        return withoutNames(
                typed.stream().map(TypedCommand::quoted).collect(Collectors.joining(" ")));
    }

    /** With the name {@code tp1} in place of a sandbox's; the columns of a table stay. */
    static String withoutNames(String text) {
        return SANDBOX_NAME
                .matcher(text)
                .replaceAll(
                        name ->
                                Matcher.quoteReplacement(
                                        TYPED_NAME + name.group(2) + blanks(name)));
    }

    /** As many as stood behind the name, and one for each letter by which it is shorter now. */
    private static String blanks(MatchResult name) {
        String blanks = name.group(3);
        int shorter = name.group(1).length() - TYPED_NAME.length();
        return blanks == null ? "" : blanks + " ".repeat(shorter);
    }

    /** Whether Docker finds the file without being told: the compose file, or the Dockerfile. */
    private static boolean isUsual(String... words) {
        List<String> all = List.of(words);
        Path file = Path.of(all.get(all.indexOf("--file") + 1));
        return file.toString().contains("/.tp1/") // of a sandbox
                || file.equals(Path.of(all.getLast()).resolve("Dockerfile"));
    }

    private static String relative(Path folder, String word) {
        if (word.equals(folder.toString())) {
            return ".";
        }
        return word.startsWith(folder + "/") ? folder.relativize(Path.of(word)).toString() : word;
    }

    private static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
