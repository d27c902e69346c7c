package dev.tp1.lab.check;

import java.util.HashMap;
import java.util.Map;

/** What this check has found so far. */
final class Verdicts {
    private final Map<String, Finding> found = new HashMap<>();

    void add(String question, Finding finding) {
        found.put(question, finding);
    }

    /** Whether the question was looked at, and failed. */
    boolean hasFailed(String question) {
        Finding finding = found.get(question);
        return finding != null && finding.outcome() == Finding.Outcome.FAILED;
    }
}
