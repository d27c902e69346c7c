package dev.tp1.api.exercise;

import dev.tp1.api.problem.ProblemException;

import io.micronaut.http.HttpStatus;

/** 404: there is no exercise of that number. */
final class ExerciseNotFoundException extends ProblemException {
    private static final long serialVersionUID = 1L;

    ExerciseNotFoundException(int exercise) {
        super(
                HttpStatus.NOT_FOUND,
                "There is no exercise %d: they are numbered 1 to 8.".formatted(exercise));
    }
}
