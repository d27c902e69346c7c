package dev.tp1.api.submission;

import dev.tp1.api.problem.ProblemException;

import io.micronaut.http.HttpStatus;

/** 404: there is no such submission, or none that the user may see. */
final class NoSuchSubmissionException extends ProblemException {
    private static final long serialVersionUID = 1L;

    NoSuchSubmissionException(String code, long number) {
        super(
                HttpStatus.NOT_FOUND,
                "There is no submission %d in class %s.".formatted(number, code));
    }

    /** There is no grade of it yet. */
    static NoSuchSubmissionException withoutGrade(long number) {
        return new NoSuchSubmissionException("Submission %d is not graded yet.".formatted(number));
    }

    private NoSuchSubmissionException(String detail) {
        super(HttpStatus.NOT_FOUND, detail);
    }
}
