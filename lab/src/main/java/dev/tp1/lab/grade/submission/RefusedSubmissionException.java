package dev.tp1.lab.grade.submission;

/** A submission whose files are not taken. The message says why, to the teacher. */
public final class RefusedSubmissionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedSubmissionException(String message) {
        super(message);
    }
}
