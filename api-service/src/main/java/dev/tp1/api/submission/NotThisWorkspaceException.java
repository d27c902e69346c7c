package dev.tp1.api.submission;

import dev.tp1.api.problem.ProblemException;

import io.micronaut.http.HttpStatus;

/** 403: another workspace submitted as this student before. */
final class NotThisWorkspaceException extends ProblemException {
    private static final long serialVersionUID = 1L;

    NotThisWorkspaceException(String code, String studentId) {
        super(
                HttpStatus.FORBIDDEN,
                ("%s of class %s has submitted from another workspace. Submit from that one, or ask"
                                + " the teacher to release %1$s.")
                        .formatted(studentId, code));
    }
}
