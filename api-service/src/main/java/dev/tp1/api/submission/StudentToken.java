package dev.tp1.api.submission;

import dev.tp1.api.problem.ProblemException;

import io.micronaut.http.HttpStatus;

import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The token of a workspace, which chose it at random before its first submission. */
final class StudentToken {
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9_-]{43,128})");

    private StudentToken() {}

    /**
     * The token in an Authorization header.
     *
     * @throws ProblemException 401 if there is none, or one too short to be random
     */
    static String of(@Nullable String authorization) {
        Matcher bearer = BEARER.matcher(String.valueOf(authorization).strip());
        if (!bearer.matches()) {
            throw new MissingTokenException();
        }
        return bearer.group(1);
    }

    /** 401: a submission without the token of its workspace. */
    private static final class MissingTokenException extends ProblemException {
        private static final long serialVersionUID = 1L;

        MissingTokenException() {
            super(
                    HttpStatus.UNAUTHORIZED,
                    "A submission needs the token of its workspace, 43 or more random letters and"
                            + " digits: `Authorization: Bearer …`.");
        }
    }
}
