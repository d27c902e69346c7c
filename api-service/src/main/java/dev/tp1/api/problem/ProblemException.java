package dev.tp1.api.problem;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;

/** A request that is in order and cannot be done; the message is the problem's detail. */
public abstract class ProblemException extends HttpStatusException {
    private static final long serialVersionUID = 1L;

    protected ProblemException(HttpStatus status, String detail) {
        super(status, detail);
    }
}
