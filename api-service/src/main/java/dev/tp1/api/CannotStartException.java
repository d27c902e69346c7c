package dev.tp1.api;

/** The API cannot start; the message is one sentence for the person who started it. */
public final class CannotStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CannotStartException(String sentence) {
        super(sentence);
    }
}
