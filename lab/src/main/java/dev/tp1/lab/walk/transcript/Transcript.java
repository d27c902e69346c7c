package dev.tp1.lab.walk.transcript;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;

import java.util.ArrayList;
import java.util.List;

/** The lines that a page expects of a command, against those that it printed. */
public final class Transcript {
    static final String WILDCARD = "...";

    private static final int CONTEXT = 3;

    private final List<String> expected;
    private final List<String> printed;

    /** Empty lines at the end of either do not count. */
    public Transcript(List<String> expected, List<String> printed) {
        this.expected = withoutEnd(expected);
        this.printed = withoutEnd(printed);
    }

    public boolean matches() {
        boolean[] reached = new boolean[printed.size() + 1]; // by the expected lines so far
        reached[0] = true;
        for (String line : expected) {
            reached = line.equals(WILDCARD) ? fromFirst(reached) : after(line, reached);
        }
        return reached[printed.size()];
    }

    private static boolean[] fromFirst(boolean[] reached) {
        boolean[] next = new boolean[reached.length];
        boolean any = false;
        for (int p = 0; p < next.length; p++) {
            any |= reached[p];
            next[p] = any;
        }
        return next;
    }

    private boolean[] after(String line, boolean[] reached) {
        boolean[] next = new boolean[reached.length];
        for (int p = 0; p < printed.size(); p++) {
            next[p + 1] = reached[p] && Line.matches(line, printed.get(p));
        }
        return next;
    }

    /** What was printed, with those wildcards of the page that still match. */
    public List<String> updated() {
        List<String> lines = new ArrayList<>();
        int last = Alignment.NONE;
        for (Alignment.Pair pair : align()) {
            if (isWildcard(pair)) {
                if (pair.expected() != last) {
                    lines.add(WILDCARD);
                }
            } else if (pair.printed() != Alignment.NONE) {
                lines.add(updated(pair));
            }
            last = pair.expected();
        }
        return lines;
    }

    private String updated(Alignment.Pair pair) {
        String line = printed.get(pair.printed()).stripTrailing();
        if (pair.expected() == Alignment.NONE) {
            return line;
        }
        String before = expected.get(pair.expected());
        return Line.matches(before, line) ? before : Line.updated(before, line);
    }

    /** A unified diff from what was expected, its wildcards filled, to what was printed. */
    public List<String> diff() {
        List<String> filled = new ArrayList<>();
        for (Alignment.Pair pair : align()) {
            if (pair.expected() != Alignment.NONE && !(isWildcard(pair) && pair.printed() < 0)) {
                filled.add(filled(pair));
            }
        }
        return UnifiedDiffUtils.generateUnifiedDiff(
                "expected", "printed", filled, DiffUtils.diff(filled, printed), CONTEXT);
    }

    private String filled(Alignment.Pair pair) {
        String line = expected.get(pair.expected());
        boolean fits =
                pair.printed() != Alignment.NONE
                        && (isWildcard(pair) || Line.matches(line, printed.get(pair.printed())));
        return fits ? printed.get(pair.printed()) : line;
    }

    /** How many expected lines stand before the first that does not fit. */
    public int firstDifference() {
        int before = 0;
        for (Alignment.Pair pair : align()) {
            if (pair.expected() == Alignment.NONE) {
                return before;
            }
            if (!isWildcard(pair) && !fits(pair)) {
                return pair.expected();
            }
            before = pair.expected() + 1;
        }
        return before;
    }

    private boolean fits(Alignment.Pair pair) {
        return pair.printed() != Alignment.NONE
                && Line.matches(expected.get(pair.expected()), printed.get(pair.printed()));
    }

    private boolean isWildcard(Alignment.Pair pair) {
        return pair.expected() != Alignment.NONE && expected.get(pair.expected()).equals(WILDCARD);
    }

    private List<Alignment.Pair> align() {
        return Alignment.of(expected, printed, WILDCARD::equals, Line::difference);
    }

    private static List<String> withoutEnd(List<String> lines) {
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(0, end);
    }
}
