package dev.tp1.lab;

/**
 * Ends the command with exit code 1. The message is for the person who typed it: what is wrong, and
 * what to do.
 */
public final class CannotGoOnException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CannotGoOnException(String message) {
        super(message);
    }
}
