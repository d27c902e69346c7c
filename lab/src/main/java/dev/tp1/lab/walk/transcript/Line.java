package dev.tp1.lab.walk.transcript;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One line of a page against one line that was printed; {@code [..]} stands for anything. */
final class Line {
    static final String WILDCARD = "[..]";

    private static final Pattern TOKEN =
            Pattern.compile("\\[\\.\\.]|\\s+|[\\p{L}\\p{N}]+|.", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\\s+|\\S+");

    private Line() {}

    static boolean matches(String expected, String printed) {
        String pattern =
                TOKEN.matcher(expected.stripTrailing())
                        .results()
                        .map(token -> token.group())
                        .map(token -> token.equals(WILDCARD) ? ".*" : literal(token))
                        .collect(Collectors.joining());
        return Pattern.compile(pattern).matcher(printed.stripTrailing()).matches();
    }

    private static String literal(String token) {
        return LITERAL.matcher(token).matches() && token.isBlank() ? "\\s+" : Pattern.quote(token);
    }

    /** From 0, where they match, to 2, where they have nothing in common. */
    static double difference(String expected, String printed) {
        if (matches(expected, printed)) {
            return 0;
        }
        List<String> from = tokens(expected);
        List<String> to = tokens(printed);
        double changed =
                align(from, to).stream()
                        .mapToDouble(
                                pair ->
                                        pair.expected() == Alignment.NONE
                                                ? 1
                                                : cost(from, to, pair))
                        .sum();
        return Math.min(2, 0.01 + 2 * changed / Math.max(from.size(), to.size()));
    }

    private static double cost(List<String> from, List<String> to, Alignment.Pair pair) {
        String expected = from.get(pair.expected());
        if (expected.equals(WILDCARD)) {
            return 0;
        }
        return pair.printed() == Alignment.NONE ? 1 : change(expected, to.get(pair.printed()));
    }

    /** The printed line, with those wildcards of the expected one that still match. */
    static String updated(String expected, String printed) {
        List<String> from = tokens(expected);
        List<String> to = tokens(printed);
        StringBuilder line = new StringBuilder();
        int last = Alignment.NONE;
        for (Alignment.Pair pair : align(from, to)) {
            if (pair.expected() == Alignment.NONE) {
                line.append(to.get(pair.printed()));
            } else if (from.get(pair.expected()).equals(WILDCARD)) {
                line.append(pair.expected() == last ? "" : WILDCARD);
            } else if (pair.printed() != Alignment.NONE) {
                line.append(to.get(pair.printed()));
            }
            last = pair.expected();
        }
        return line.toString().stripTrailing();
    }

    private static List<Alignment.Pair> align(List<String> from, List<String> to) {
        return Alignment.of(from, to, WILDCARD::equals, Line::change);
    }

    private static double change(String expected, String printed) {
        boolean same = expected.equals(printed) || (expected.isBlank() && printed.isBlank());
        return same ? 0 : 1;
    }

    private static List<String> tokens(String line) {
        return TOKEN.matcher(line.stripTrailing()).results().map(token -> token.group()).toList();
    }
}
