package dev.tp1.api.database;

import java.net.UnknownHostException;

/** Says in one line why the database could not be used. */
final class FailureReason {
    private FailureReason() {}

    /**
     * The first line of the message, which says what failed, and the root cause, which says why.
     */
    static String of(Throwable failure) {
        String what = String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
        String why = message(rootCause(failure));
        return what.contains(why) ? what : what + " (" + why + ")";
    }

    private static String message(Throwable cause) {
        return cause instanceof UnknownHostException
                ? "no such host " + cause.getMessage()
                : String.valueOf(cause.getMessage());
    }

    private static Throwable rootCause(Throwable failure) {
        return failure.getCause() == null ? failure : rootCause(failure.getCause());
    }
}
