package dev.tp1.lab.check.finding;

import dev.tp1.lab.message.Messages;

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
 * @param cause what it failed on, the same in every language; null where it passed
 */
public record Finding(
        Outcome outcome,
        String why,
        List<String> evidence,
        @Nullable String next,
        List<String> advice,
        @Nullable Root root,
        @Nullable String cause) {

    /** Before the next step in a reason, in every language. */
    public static final String NEXT = "→ ";

    private static final Messages MESSAGES = Messages.of(Finding.class);
    private static final int LONGEST_REASON = 4000; // characters, as the API takes it
    private static final int LONGEST_CAUSE = 100; // the same

    /** As a verdict has it. */
    public enum Outcome {
        PASSED("passed"),
        FAILED("failed"),
        /** The files that it is about are not written yet. */
        NOT_BEGUN("not yet"),
        /** What the question needs is not there. */
        NOT_YET("not yet"),
        /** It needs Docker, and no engine answers. */
        SKIPPED("skipped");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** As a run has it. */
        public String word() {
            return word;
        }

        /** As a person reads it. */
        public String shown() {
            return MESSAGES.text("outcome." + name());
        }
    }

    /** A question that has not passed, with its own reason. */
    public record Root(String question, String why, @Nullable String next) {}

    /** Of a question that holds. */
    public static Finding passed(String why, String... advice) {
        return passed(why, List.of(advice));
    }

    /** Of a question that holds, and could be done better. */
    public static Finding passed(String why, List<String> advice) {
        return new Finding(Outcome.PASSED, why, List.of(), null, advice, null, null);
    }

    /** Of a question that does not hold, by the files themselves. */
    public static Finding failed(String why, String next) {
        return failed(why, List.of(), next);
    }

    /** The same, with lines that were really printed. */
    public static Finding failed(String why, List<String> evidence, String next) {
        return new Finding(Outcome.FAILED, why, evidence, next, List.of(), null, null);
    }

    /** Of a question whose files are not written yet. */
    public static Finding notBegun(String why, String next) {
        return new Finding(Outcome.NOT_BEGUN, why, List.of(), next, List.of(), null, null);
    }

    /** Of what this machine does not let us decide now. */
    public static Finding notYet(String why, String next) {
        return new Finding(Outcome.NOT_YET, why, List.of(), next, List.of(), null, null);
    }

    /**
     * Of a question that needs what another makes.
     *
     * @param other what was found of that one, which has not passed
     */
    public static Finding needs(String question, Finding other) {
        Root root =
                other.root() == null ? new Root(question, other.why(), other.next()) : other.root();
        return new Finding(
                Outcome.NOT_YET,
                MESSAGES.text("needs", root.question(), root.why()),
                List.of(),
                null,
                List.of(),
                root,
                "needs." + root.question());
    }

    /** Of a question that needs an engine, where none answers. */
    public static Finding skipped(String why) {
        return new Finding(Outcome.SKIPPED, why, List.of(), null, List.of(), null, null);
    }

    /** The same, with something to do. */
    public Finding withNext(String step) {
        return new Finding(outcome, why, evidence, step, advice, root, cause);
    }

    /** The same with a cause, which is cut where it is too long. */
    public Finding withCause(String id) {
        String kept = id.length() <= LONGEST_CAUSE ? id : id.substring(0, LONGEST_CAUSE);
        return new Finding(outcome, why, evidence, next, advice, root, kept);
    }

    /** Whether the question holds. */
    public boolean hasPassed() {
        return outcome == Outcome.PASSED;
    }

    /** All of it but the outcome, as a verdict keeps it. */
    public String reason() {
        List<String> lines = new ArrayList<>(List.of(why));
        evidence.forEach(line -> lines.add("> " + line));
        if (next != null) {
            lines.add(NEXT + next);
        }
        advice.forEach(one -> lines.add(MESSAGES.text("advice", one)));
        String reason = String.join("\n", lines);
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
