package dev.tp1.lab.check.finding;

/** Ends the check of one question with what was found. */
public final class NotPassedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /**
     * @param finding has not passed
     */
    public NotPassedException(Finding finding) {
        super(finding.why(), null, false, false); // no stack: it is an answer, not a fault
        this.finding = finding;
    }

    /** What was found. */
    public Finding finding() {
        return finding;
    }
}
