package dev.tp1.lab.walk.transcript;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;

/**
 * The cheapest way to make what was expected out of what was printed, where a wildcard takes any
 * number of elements for nothing and an element that is missing or too much costs 1.
 */
final class Alignment {
    /** Where nothing stands on that side. */
    static final int NONE = -1;

    private Alignment() {}

    /**
     * One element of either side, or one of each that belong together. A wildcard comes once for
     * each element that it takes, and once alone where it takes none.
     */
    record Pair(int expected, int printed) {}

    /**
     * Which belongs to which.
     *
     * @param change what it costs to take one for the other: 0 where they match, 2 at most
     * @return in order
     */
    static <T> List<Pair> of(
            List<T> expected,
            List<T> printed,
            Predicate<T> isWildcard,
            ToDoubleBiFunction<T, T> change) {
        double[][] cost = new double[expected.size() + 1][printed.size() + 1];
        double[][] changes = new double[expected.size() + 1][printed.size() + 1];
        for (int e = 0; e <= expected.size(); e++) {
            boolean wildcard = e > 0 && isWildcard.test(expected.get(e - 1));
            for (int p = 0; p <= printed.size(); p++) {
                double missing = e == 0 ? Double.MAX_VALUE : cost[e - 1][p] + (wildcard ? 0 : 1);
                double tooMuch = p == 0 ? Double.MAX_VALUE : cost[e][p - 1] + (wildcard ? 0 : 1);
                double both = Double.MAX_VALUE;
                if (e > 0 && p > 0 && !wildcard) {
                    changes[e][p] = change.applyAsDouble(expected.get(e - 1), printed.get(p - 1));
                    both = cost[e - 1][p - 1] + changes[e][p];
                }
                cost[e][p] = e + p == 0 ? 0 : Math.min(both, Math.min(missing, tooMuch));
            }
        }
        return walkBack(expected, isWildcard, cost, changes);
    }

    private static <T> List<Pair> walkBack(
            List<T> expected, Predicate<T> isWildcard, double[][] cost, double[][] changes) {
        List<Pair> pairs = new ArrayList<>();
        int e = expected.size();
        int p = cost[0].length - 1;
        boolean took = false; // the wildcard before e has taken an element already
        while (e > 0 || p > 0) {
            boolean wildcard = e > 0 && isWildcard.test(expected.get(e - 1));
            if (wildcard && p > 0 && cost[e][p] == cost[e][p - 1]) {
                pairs.add(new Pair(e - 1, --p));
                took = true;
            } else if (wildcard) {
                if (!took) {
                    pairs.add(new Pair(e - 1, NONE));
                }
                e--;
                took = false;
            } else if (e > 0 && p > 0 && cost[e][p] == cost[e - 1][p - 1] + changes[e][p]) {
                pairs.add(new Pair(--e, --p));
            } else if (p > 0 && cost[e][p] == cost[e][p - 1] + 1) {
                pairs.add(new Pair(NONE, --p));
            } else {
                pairs.add(new Pair(--e, NONE));
            }
        }
        Collections.reverse(pairs);
        return pairs;
    }
}
