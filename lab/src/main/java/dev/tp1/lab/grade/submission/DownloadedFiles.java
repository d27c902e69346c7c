package dev.tp1.lab.grade.submission;

import dev.tp1.model.submission.SourceFile;

import org.apache.commons.io.file.PathUtils;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of a submission that a server sent. */
public final class DownloadedFiles {
    private DownloadedFiles() {}

    /**
     * Writes them into a folder; what was in it goes.
     *
     * @throws RefusedSubmissionException if a path leads out, or the files are too many
     */
    public static void write(List<SourceFile> files, Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
        Files.createDirectories(folder);
        SubmittedFiles submitted = new SubmittedFiles(folder, new FileLimits());
        for (SourceFile file : files) {
            submitted.makeFile(
                    file.path(), new ByteArrayInputStream(file.bytes()), file.executable());
        }
    }
}
