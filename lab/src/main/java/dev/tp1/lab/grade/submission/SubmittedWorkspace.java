package dev.tp1.lab.grade.submission;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.workspace.Workspace;

import org.apache.commons.io.file.PathUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The workspace in a submission, in a copy of the grader's. */
public final class SubmittedWorkspace {
    private static final Messages MESSAGES = Messages.of(SubmittedWorkspace.class);
    private static final String OF_MACOS = "__MACOSX";
    private static final int MOST_LEVELS = 5;

    private SubmittedWorkspace() {}

    /**
     * Copies a submission anew, and finds the workspace in it: below folders that hold one folder
     * or one archive and nothing else, as an archive of a folder does, or what Moodle collects.
     *
     * @param folder of the copy; what was in it goes
     * @throws RefusedSubmissionException if its files are not those of a workspace
     */
    public static Workspace take(Submission submission, Path folder) {
        try {
            if (Files.exists(folder)) {
                PathUtils.deleteDirectory(folder);
            }
            Files.createDirectories(folder);
            FileLimits limits = new FileLimits();
            Path found = Files.createDirectory(folder.resolve("0"));
            SubmissionReader.copy(submission.path(), found, limits);
            for (int level = 1; level <= MOST_LEVELS; level++) {
                Path only = onlyChild(found);
                if (Files.isDirectory(only) && !only.equals(found)) {
                    found = only;
                } else if (Submission.isArchive(only)) {
                    found = Files.createDirectory(folder.resolve(String.valueOf(level)));
                    SubmissionReader.copy(only, found, limits);
                }
            }
            return requireInside(Workspace.in(found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UserErrorException e) { // tp1.yml
            throw new RefusedSubmissionException(String.valueOf(e.getMessage()));
        }
    }

    /** The folder itself where it has none, or more than one. */
    private static Path onlyChild(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            List<Path> all =
                    children.filter(child -> !child.getFileName().toString().equals(OF_MACOS))
                            .toList();
            return all.size() == 1 ? all.getFirst() : folder;
        }
    }

    /** tp1.yml may name files by paths that lead to somebody else's. */
    private static Workspace requireInside(Workspace workspace) {
        Stream.of(
                        workspace.dockerfile(),
                        workspace.composeFile(),
                        workspace.context(),
                        Stream.of(workspace.answers()).findFirst())
                .flatMap(path -> path.stream())
                .filter(path -> !workspace.contains(path))
                .findFirst()
                .ifPresent(
                        path -> {
                            throw new RefusedSubmissionException(
                                    MESSAGES.text("setting-leads-out", Workspace.SETTINGS, path));
                        });
        return workspace;
    }
}
