package dev.tp1.lab.check;

/** Ends the check of one question with what was found. */
final class NotPassedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    NotPassedException(Finding finding) {
        super(finding.why(), null, false, false); // no stack: it is an answer, not a fault
        this.finding = finding;
    }

    Finding finding() {
        return finding;
    }
}
