package dev.tp1.lab.doctor;

/**
 * What the doctor found out about one thing.
 *
 * @param thing what it is about
 * @param state how grave it is
 * @param text what was found, and where it is not good, what to do
 */
record Diagnostic(String thing, State state, String text) {

    /** From what is well to what keeps the lab from running. */
    enum State {
        GOOD,
        ADVICE,
        BAD
    }

    static Diagnostic good(String thing, String text) {
        return new Diagnostic(thing, State.GOOD, text);
    }

    static Diagnostic advice(String thing, String text) {
        return new Diagnostic(thing, State.ADVICE, text);
    }

    static Diagnostic bad(String thing, String text) {
        return new Diagnostic(thing, State.BAD, text);
    }
}
