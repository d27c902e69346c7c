package dev.tp1.lab.check;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * What a check found of a question.
 *
 * @param why in one or two sentences
 * @param evidence lines that Docker, or a log, really printed
 * @param next the one thing to do now; null where nothing is
 * @param advice what holds, and could be done better
 */
record Finding(
        Outcome outcome,
        String why,
        List<String> evidence,
        @Nullable String next,
        List<String> advice) {

    private static final int LONGEST_REASON = 4000; // characters, as the API takes it

    /** As a verdict has it. */
    enum Outcome {
        PASSED("passed"),
        FAILED("failed"),
        /** What the question needs is not there. */
        NOT_YET("not yet"),
        /** It needs Docker, and no engine answers. */
        SKIPPED("skipped");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    static Finding passed(String why, String... advice) {
        return passed(why, List.of(advice));
    }

    static Finding passed(String why, List<String> advice) {
        return new Finding(Outcome.PASSED, why, List.of(), null, advice);
    }

    static Finding failed(String why, String next) {
        return failed(why, List.of(), next);
    }

    static Finding failed(String why, List<String> evidence, String next) {
        return new Finding(Outcome.FAILED, why, evidence, next, List.of());
    }

    /** It looks at what another question makes, and that has not passed. */
    static Finding needs(String question) {
        return notYet("Needs %s, which does not hold yet.".formatted(question), null);
    }

    static Finding notYet(String why, @Nullable String next) {
        return new Finding(Outcome.NOT_YET, why, List.of(), next, List.of());
    }

    static Finding skipped(String why) {
        return new Finding(Outcome.SKIPPED, why, List.of(), null, List.of());
    }

    boolean hasPassed() {
        return outcome == Outcome.PASSED;
    }

    /** All of it but the outcome, as a verdict keeps it. */
    String reason() {
        List<String> lines = new ArrayList<>(List.of(why));
        evidence.forEach(line -> lines.add("> " + line));
        if (next != null) {
            lines.add("Next: " + next);
        }
        advice.forEach(one -> lines.add("Advice: " + one));
        String reason = String.join("\n", lines);
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
