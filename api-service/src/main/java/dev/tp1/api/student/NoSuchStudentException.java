package dev.tp1.api.student;

import dev.tp1.api.problem.ProblemException;

import io.micronaut.http.HttpStatus;

/** 404: the class has nothing of such a student. */
final class NoSuchStudentException extends ProblemException {
    private static final long serialVersionUID = 1L;

    NoSuchStudentException(String code, String studentId) {
        super(HttpStatus.NOT_FOUND, "Class %s has no student %s.".formatted(code, studentId));
    }
}
