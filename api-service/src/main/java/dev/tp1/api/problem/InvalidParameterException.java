package dev.tp1.api.problem;

/** A parameter cannot be converted; the message says what it must be. */
public final class InvalidParameterException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidParameterException(String whatItMustBe) {
        super(whatItMustBe);
    }
}
