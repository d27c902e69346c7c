package dev.tp1.lab.check.finding;

import dev.tp1.lab.workspace.TextFile.Encoding;

/** What is told of a file that Docker or Compose cannot read as text. */
public final class UnreadableFile {
    private static final Findings FINDINGS = Findings.of(UnreadableFile.class);

    private UnreadableFile() {}

    /**
     * Of a file in that encoding.
     *
     * @param file as a person reads it
     * @param encoding not UTF-8
     */
    public static Finding of(String file, Encoding encoding) {
        return switch (encoding) {
            case UTF_8, SINGLE_BYTE -> FINDINGS.failed("unreadable.single-byte", file);
            case UTF_16 -> FINDINGS.failed("unreadable.utf-16", file);
            case BINARY -> FINDINGS.failed("unreadable.binary", file);
            case UNREADABLE -> FINDINGS.failed("unreadable.not-allowed", file);
        };
    }
}
