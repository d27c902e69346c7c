package dev.tp1.lab.check.finding;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.workspace.SimilarFiles;
import dev.tp1.lab.workspace.Workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is told where a workspace has no Dockerfile, or no compose file, and perhaps something like
 * it.
 */
public final class MissingFile {
    private static final Messages MESSAGES = Messages.of(MissingFile.class);
    private static final Findings FINDINGS = Findings.of(MissingFile.class);
    private static final Pattern HIDDEN_ENDING = Pattern.compile("(?i)(.*)\\.(txt|md|doc|rtf)");

    private MissingFile() {}

    /** Of a workspace without a Dockerfile. */
    public static Finding dockerfile(Workspace workspace) {
        List<Path> similar = SimilarFiles.dockerfiles(workspace.folder());
        if (similar.isEmpty()) {
            return FINDINGS.notBegun("dockerfile.missing", workspace.folder());
        }
        Path found = similar.getFirst();
        return Finding.notBegun(
                        MESSAGES.text(
                                "dockerfile.similar", workspace.folder(), workspace.show(found)),
                        step(workspace, found, "Dockerfile", "dockerfile"))
                .withCause("finding.dockerfile.similar");
    }

    /** Of a workspace without a compose file. */
    public static Finding composeFile(Workspace workspace) {
        List<Path> similar = SimilarFiles.composeFiles(workspace.folder());
        if (similar.isEmpty()) {
            return FINDINGS.notBegun("compose-file.missing", workspace.folder());
        }
        Path found = similar.getFirst();
        return Finding.notBegun(
                        MESSAGES.text(
                                "compose-file.similar", workspace.folder(), workspace.show(found)),
                        step(workspace, found, "compose.yml", "compose"))
                .withCause("finding.compose-file.similar");
    }

    /**
     * What to do with the file that was found.
     *
     * @param usual the name that it would be found by
     * @param key of tp1.yml
     */
    private static String step(Workspace workspace, Path found, String usual, String key) {
        if (HIDDEN_ENDING.matcher(found.getFileName().toString()).matches()) {
            return MESSAGES.text("similar.ending", usual);
        }
        String shown = workspace.show(found);
        Path folder = found.resolveSibling(".").normalize();
        Path below = folder.endsWith("api") ? folder.resolveSibling(".").normalize() : folder;
        boolean isWorkspace =
                !below.equals(workspace.folder())
                        && workspace.dockerfile().isEmpty()
                        && workspace.composeFile().isEmpty();
        return isWorkspace
                ? MESSAGES.text("similar.folder", below, key, shown)
                : MESSAGES.text("similar.name", usual, key, shown);
    }
}
