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
 * @param root the question that really fails, where this one only needs what that one makes
 */
record Finding(
        Outcome outcome,
        String why,
        List<String> evidence,
        @Nullable String next,
        List<String> advice,
        @Nullable Root root) {

    private static final int LONGEST_REASON = 4000; // characters, as the API takes it

    /** As a verdict has it. */
    enum Outcome {
        PASSED("passed", "passed"),
        FAILED("failed", "FAILED"),
        /** The files that it is about are not written yet. */
        NOT_BEGUN("not yet", "not begun"),
        /** What the question needs is not there. */
        NOT_YET("not yet", "not yet"),
        /** It needs Docker, and no engine answers. */
        SKIPPED("skipped", "skipped");

        private final String word;
        private final String shown;

        Outcome(String word, String shown) {
            this.word = word;
            this.shown = shown;
        }

        /** As a run has it. */
        String word() {
            return word;
        }

        /** As a person reads it. */
        String shown() {
            return shown;
        }
    }

    /** A question that has not passed, with its own reason. */
    record Root(String question, String why, @Nullable String next) {}

    static Finding passed(String why, String... advice) {
        return passed(why, List.of(advice));
    }

    static Finding passed(String why, List<String> advice) {
        return new Finding(Outcome.PASSED, why, List.of(), null, advice, null);
    }

    static Finding failed(String why, String next) {
        return failed(why, List.of(), next);
    }

    static Finding failed(String why, List<String> evidence, String next) {
        return new Finding(Outcome.FAILED, why, evidence, next, List.of(), null);
    }

    static Finding notBegun(String why, String next) {
        return new Finding(Outcome.NOT_BEGUN, why, List.of(), next, List.of(), null);
    }

    /** Of what this machine does not let us decide now. */
    static Finding notYet(String why, String next) {
        return new Finding(Outcome.NOT_YET, why, List.of(), next, List.of(), null);
    }

    /**
     * Of a question that needs what another makes.
     *
     * @param other what was found of that one, which has not passed
     */
    static Finding needs(String question, Finding other) {
        Root root =
                other.root() == null ? new Root(question, other.why(), other.next()) : other.root();
        return new Finding(
                Outcome.NOT_YET,
                "Needs %s: %s".formatted(root.question(), root.why()),
                List.of(),
                null,
                List.of(),
                root);
    }

    static Finding skipped(String why) {
        return new Finding(Outcome.SKIPPED, why, List.of(), null, List.of(), null);
    }

    /** The same, with something to do. */
    Finding withNext(String step) {
        return new Finding(outcome, why, evidence, step, advice, root);
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
