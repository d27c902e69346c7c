package dev.tp1.lab.check.compose;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which word was meant by a misspelt one. */
final class Suggestion {
    private Suggestion() {}

    /** The known word that differs least, where it differs in a third of its letters at most. */
    static Optional<String> to(String word, Collection<String> known) {
        return known.stream()
                .filter(one -> distance(word, one) <= Math.max(1, one.length() / 3))
                .min(Comparator.comparingInt(one -> distance(word, one)));
    }

    /** How many letters must be changed, added or left out, capitals or not (Levenshtein). */
    private static int distance(String first, String second) {
        String from = first.toLowerCase(Locale.ROOT);
        String to = second.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int at = 1; at <= from.length(); at++) {
            int corner = row[0];
            row[0] = at;
            for (int column = 1; column < row.length; column++) {
                int change = corner + (from.charAt(at - 1) == to.charAt(column - 1) ? 0 : 1);
                corner = row[column];
                row[column] = Math.min(change, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
