package dev.tp1.lab.doctor;

/**
 * What the doctor found out about one thing.
 *
 * @param thing what it is about
 * @param state how grave it is
 * @param text what was found, and where it is not good, what to do
 */
record Finding(String thing, State state, String text) {

    /** From what is well to what keeps the lab from running. */
    enum State {
        GOOD,
        ADVICE,
        BAD
    }

    static Finding good(String thing, String text) {
        return new Finding(thing, State.GOOD, text);
    }

    static Finding advice(String thing, String text) {
        return new Finding(thing, State.ADVICE, text);
    }

    static Finding bad(String thing, String text) {
        return new Finding(thing, State.BAD, text);
    }
}
