package dev.tp1.api.submission;

import dev.tp1.api.problem.ProblemException;

import io.micronaut.http.HttpStatus;

/** 429: more submissions of a student than anybody makes by hand. */
final class TooManySubmissionsException extends ProblemException {
    private static final long serialVersionUID = 1L;

    TooManySubmissionsException(String studentId, int limit) {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                "%s has made %d submissions within an hour; wait before the next."
                        .formatted(studentId, limit));
    }
}
