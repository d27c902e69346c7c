package dev.tp1.lab.check.finding;

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
    private static final Pattern HIDDEN_ENDING = Pattern.compile("(?i)(.*)\\.(txt|md|doc|rtf)");

    private MissingFile() {}

    public static Finding dockerfile(Workspace workspace) {
        List<Path> similar = SimilarFiles.dockerfiles(workspace.folder());
        if (similar.isEmpty()) {
            return Finding.notBegun(
                    "There is no api/Dockerfile and no Dockerfile in %s."
                            .formatted(workspace.folder()),
                    "Write one, or say in tp1.yml where it is: dockerfile: …");
        }
        return similar(
                "There is no api/Dockerfile and no Dockerfile in %s; there is %s."
                        .formatted(workspace.folder(), workspace.show(similar.getFirst())),
                workspace,
                similar.getFirst(),
                "Dockerfile",
                "dockerfile");
    }

    public static Finding composeFile(Workspace workspace) {
        List<Path> similar = SimilarFiles.composeFiles(workspace.folder());
        if (similar.isEmpty()) {
            return Finding.notBegun(
                    "There is no compose file in %s.".formatted(workspace.folder()),
                    "Write compose.yml, or say in tp1.yml where it is: compose: …");
        }
        return similar(
                "There is no compose file in %s that Compose would find; there is %s."
                        .formatted(workspace.folder(), workspace.show(similar.getFirst())),
                workspace,
                similar.getFirst(),
                "compose.yml",
                "compose");
    }

    private static Finding similar(
            String why, Workspace workspace, Path found, String usual, String key) {
        String shown = workspace.show(found);
        Path folder = found.resolveSibling(".").normalize();
        if (HIDDEN_ENDING.matcher(found.getFileName().toString()).matches()) {
            return Finding.notBegun(
                    why,
                    "Rename it to %s: Windows and some editors add such an ending and hide it."
                            .formatted(usual));
        }
        Path below = folder.endsWith("api") ? folder.resolveSibling(".").normalize() : folder;
        boolean isWorkspace =
                !below.equals(workspace.folder())
                        && workspace.dockerfile().isEmpty()
                        && workspace.composeFile().isEmpty();
        if (isWorkspace) {
            return Finding.notBegun(
                    why,
                    "Check that folder, ./tp1 check --workspace %s, or say in tp1.yml where it is: %s: %s."
                            .formatted(below, key, shown));
        }
        return Finding.notBegun(
                why, "Rename it to %s, or say in tp1.yml: %s: %s.".formatted(usual, key, shown));
    }
}
