package dev.tp1.lab.message;

/**
 * Ends the command with exit code 1. The message is for the person who typed it: what is wrong, and
 * what to do.
 */
public final class UserErrorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message in the person's language
     */
    public UserErrorException(String message) {
        super(message);
    }
}
