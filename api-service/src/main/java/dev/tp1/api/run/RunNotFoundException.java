package dev.tp1.api.run;

import dev.tp1.api.problem.ProblemException;

import io.micronaut.http.HttpStatus;

import java.util.UUID;

/** 404: there is no run with this id. */
public final class RunNotFoundException extends ProblemException {
    private static final long serialVersionUID = 1L;

    public RunNotFoundException(UUID id) {
        super(HttpStatus.NOT_FOUND, "There is no run %s.".formatted(id));
    }
}
