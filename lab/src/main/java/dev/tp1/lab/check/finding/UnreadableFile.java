package dev.tp1.lab.check.finding;

import dev.tp1.lab.workspace.TextFile.Encoding;

/** What is told of a file that Docker or Compose cannot read as text. */
public final class UnreadableFile {
    private static final String SAVE_AS_UTF_8 =
            "Save it as UTF-8: in VS Code, click on the encoding in the last line of the window.";

    private UnreadableFile() {}

    /**
     * @param file as a person reads it
     * @param encoding not UTF-8
     */
    public static Finding of(String file, Encoding encoding) {
        return switch (encoding) {
            case UTF_8, SINGLE_BYTE ->
                    Finding.failed(
                            "%s is not UTF-8: it was saved as ANSI or Latin-1.".formatted(file),
                            SAVE_AS_UTF_8);
            case UTF_16 ->
                    Finding.failed(
                            "%s is UTF-16, as PowerShell's > and Notepad's \"Unicode\" save it."
                                    .formatted(file),
                            SAVE_AS_UTF_8);
            case BINARY ->
                    Finding.failed(
                            "%s is no text file.".formatted(file),
                            "Write it in a text editor, and save it as UTF-8.");
            case UNREADABLE ->
                    Finding.failed(
                            "%s cannot be read.".formatted(file),
                            "Give yourself the right to read it: chmod u+r %s.".formatted(file));
        };
    }
}
