package dev.tp1.api.run;

import dev.tp1.api.problem.ProblemException;

import io.micronaut.http.HttpStatus;

import java.util.UUID;

/** 412: the stored run does not meet the preconditions of the request. */
final class StaleRunException extends ProblemException {
    private static final long serialVersionUID = 1L;

    StaleRunException(UUID id) {
        super(
                HttpStatus.PRECONDITION_FAILED,
                "The run %s is not what If-Match or If-None-Match asks for; GET it and decide again."
                        .formatted(id));
    }
}
