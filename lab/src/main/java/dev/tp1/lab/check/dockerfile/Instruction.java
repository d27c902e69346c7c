package dev.tp1.lab.check.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An instruction of a Dockerfile.
 *
 * @param name in capitals
 * @param arguments what follows the name, its lines joined
 * @param documents its here-documents, in order
 */
public record Instruction(String name, String arguments, List<String> documents) {
    private static final Pattern WORDS = Pattern.compile("(?s)\\s*(\\S+)\\s*(.*?)\\s*");
    private static final Pattern DIRECTIVE =
            Pattern.compile("(?i)#\\s*(escape|syntax|check)\\s*=\\s*(\\S*).*");
    private static final Pattern DOCUMENT =
            Pattern.compile("(?<!<)<<(-?)([\"']?)([A-Za-z_][\\w.]*)\\2(?!<)");
    private static final Pattern OPTION = Pattern.compile("--[\\w-]+(=\\S*)?\\s*");

    /** Those of a Dockerfile, in order. */
    static List<Instruction> parse(String dockerfile) {
        List<String> lines = dockerfile.lines().toList();
        String escape = escape(lines);
        List<Instruction> all = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            StringBuilder joined = new StringBuilder();
            boolean goesOn = true;
            while (goesOn && at < lines.size()) {
                String line = lines.get(at++);
                if (isSkipped(line)) {
                    goesOn = !joined.isEmpty();
                    continue;
                }
                String text = line.stripTrailing();
                goesOn = text.endsWith(escape);
                joined.append(goesOn ? text.substring(0, text.length() - 1) : text);
            }
            Matcher words = WORDS.matcher(joined);
            if (words.matches()) {
                List<String> documents = new ArrayList<>();
                at = documents(words.group(2), lines, at, documents);
                String name = words.group(1).toUpperCase(Locale.ROOT);
                all.add(new Instruction(name, words.group(2), documents));
            }
        }
        return all;
    }

    /** Without its options, such as --mount=… and --from=…. */
    String withoutOptions() {
        String rest = arguments;
        Matcher option = OPTION.matcher(rest);
        while (option.lookingAt()) {
            rest = rest.substring(option.end());
            option.reset(rest);
        }
        return rest;
    }

    /** Of RUN: all that a shell would run. */
    String script() {
        return documents.isEmpty() ? withoutOptions() : String.join("\n", documents);
    }

    /** Whether a file, of Docker or of Compose, has comments and blank lines alone. */
    public static boolean isWithoutContent(String text) {
        return text.lines().allMatch(Instruction::isSkipped);
    }

    private static boolean isSkipped(String line) {
        return line.isBlank() || line.stripLeading().startsWith("#");
    }

    private static String escape(List<String> lines) {
        for (String line : lines) {
            Matcher directive = DIRECTIVE.matcher(line.strip());
            if (!directive.matches()) {
                break;
            }
            if (directive.group(1).equalsIgnoreCase("escape")) {
                return directive.group(2);
            }
        }
        return "\\";
    }

    private static int documents(String words, List<String> lines, int at, List<String> into) {
        Matcher document = DOCUMENT.matcher(words);
        int next = at;
        while (document.find()) {
            boolean tabs = document.group(1).equals("-");
            List<String> inside = new ArrayList<>();
            while (next < lines.size()) {
                String line = lines.get(next++);
                String shown = tabs ? line.replaceFirst("^\t+", "") : line;
                if (shown.equals(document.group(3))) {
                    break;
                }
                inside.add(shown);
            }
            into.add(String.join("\n", inside));
        }
        return next;
    }
}
