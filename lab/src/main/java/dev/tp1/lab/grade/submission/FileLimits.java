package dev.tp1.lab.grade.submission;

import dev.tp1.lab.message.Messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts what is taken of one submission, and refuses what is more than a workspace needs. */
final class FileLimits {
    private static final Messages MESSAGES = Messages.of(FileLimits.class);
    private static final int BUFFER = 1 << 16;

    private final int mostFiles;
    private final int mostMebibytes;
    private int files;
    private long bytes;

    /** Those of one submission. */
    FileLimits() {
        this(10_000, 200);
    }

    FileLimits(int mostFiles, int mostMebibytes) {
        this.mostFiles = mostFiles;
        this.mostMebibytes = mostMebibytes;
    }

    /**
     * Takes one more file or folder.
     *
     * @throws RefusedSubmissionException if it is one too many
     */
    void add() {
        files++;
        if (files > mostFiles) {
            throw new RefusedSubmissionException(MESSAGES.text("too-many-files", mostFiles));
        }
    }

    /**
     * Takes the contents of a file, whatever its archive says of their size.
     *
     * @throws RefusedSubmissionException if all are too large
     */
    void copy(InputStream in, Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes += read;
                if (bytes > (long) mostMebibytes << 20) {
                    throw new RefusedSubmissionException(MESSAGES.text("too-large", mostMebibytes));
                }
                out.write(buffer, 0, read);
            }
        }
    }
}
