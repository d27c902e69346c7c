package dev.tp1.api.classes;

import dev.tp1.api.problem.ProblemException;

import io.micronaut.http.HttpStatus;

/** 404: there is no such class. */
public final class NoSuchClassException extends ProblemException {
    private static final long serialVersionUID = 1L;

    public NoSuchClassException(String code) {
        super(HttpStatus.NOT_FOUND, "There is no class %s.".formatted(code));
    }
}
