package dev.tp1.api.run;

import dev.tp1.api.problem.ProblemException;

import io.micronaut.http.HttpStatus;

import java.util.UUID;

/** 412: the run that is stored is not the one that the client has seen. */
final class StaleRunException extends ProblemException {
    private static final long serialVersionUID = 1L;

    StaleRunException(UUID id) {
        super(
                HttpStatus.PRECONDITION_FAILED,
                "The run %s is not what If-Match says; GET it and decide again.".formatted(id));
    }
}
