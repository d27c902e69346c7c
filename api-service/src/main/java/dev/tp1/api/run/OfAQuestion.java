package dev.tp1.api.run;

/** What a run may hold once a question. */
interface OfAQuestion {
    String question();
}
