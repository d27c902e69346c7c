package dev.tp1.lab.check.finding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What this check has found so far. */
public final class Verdicts {
    private final Map<String, Finding> found = new HashMap<>();

    /** Keeps what was found of a question. */
    public void add(String question, Finding finding) {
        found.put(question, finding);
    }

    /** That a question needs the first of these that was looked at and has not passed. */
    public Optional<Finding> needsPassed(String... questions) {
        return needs(finding -> !finding.hasPassed(), questions);
    }

    /** That a question needs the first of these that was looked at and has failed itself. */
    public Optional<Finding> needsNotFailed(String... questions) {
        return needs(finding -> finding.outcome() == Finding.Outcome.FAILED, questions);
    }

    private Optional<Finding> needs(Predicate<Finding> isWrong, String... questions) {
        return Stream.of(questions)
                .flatMap(
                        question ->
                                Optional.ofNullable(found.get(question))
                                        .filter(isWrong)
                                        .map(finding -> Finding.needs(question, finding))
                                        .stream())
                .findFirst();
    }
}
