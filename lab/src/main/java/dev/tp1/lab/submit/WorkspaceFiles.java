package dev.tp1.lab.submit;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.workspace.SourceTree;
import dev.tp1.model.submission.SourceFile;
import dev.tp1.model.submission.Sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The files of a workspace that go with a submission: those that its fingerprint covers, without
 * links. Paths are those of the files in the workspace, sorted.
 */
final class WorkspaceFiles {
    private static final Messages MESSAGES = Messages.of(WorkspaceFiles.class);
    private static final int LARGEST_SHOWN = 3;

    private WorkspaceFiles() {}

    /** Those that look as if they held a password or a key. */
    static List<Path> secrets(Path workspace) {
        return find(workspace).stream().filter(WorkspaceFiles::isSecret).toList();
    }

    /**
     * All of them.
     *
     * @param leftOut which are not read
     * @throws UserErrorException if they are too many, or too large together
     */
    static List<SourceFile> read(Path workspace, List<Path> leftOut) {
        List<Path> files =
                find(workspace).stream().filter(file -> !leftOut.contains(file)).toList();
        long bytes = files.stream().mapToLong(file -> size(workspace.resolve(file))).sum();
        if (files.size() > Sources.MAX_FILES || bytes > Sources.MAX_BYTES) {
            throw new UserErrorException(
                    MESSAGES.text(
                            "too-large",
                            files.size(),
                            kib(bytes),
                            Sources.MAX_FILES,
                            kib(Sources.MAX_BYTES),
                            largest(workspace, files)));
        }
        return files.stream().map(file -> read(workspace, file)).toList();
    }

    private static SourceFile read(Path workspace, Path file) {
        Path absolute = workspace.resolve(file);
        try {
            return SourceFile.of(
                    file.toString().replace('\\', '/'),
                    Files.isExecutable(absolute),
                    Files.readAllBytes(absolute));
        } catch (IOException e) {
            throw new UserErrorException(
                    MESSAGES.text("cannot-read", file, e.getClass().getSimpleName()));
        }
    }

    private static boolean isSecret(Path file) {
        String name = file.getFileName().toString();
        boolean isExample = name.endsWith(".example") || name.endsWith(".sample");
        return !isExample
                && name.matches(
                        "\\.env(\\..*)?|.*\\.(pem|key|p12|pfx)|id_(rsa|ecdsa|ed25519)|\\.netrc"
                                + "|\\.pgpass|\\.npmrc|\\.pypirc|credentials(\\.json)?");
    }

    private static String largest(Path workspace, List<Path> files) {
        return files.stream()
                .sorted(
                        Comparator.comparingLong((Path file) -> size(workspace.resolve(file)))
                                .reversed())
                .limit(LARGEST_SHOWN)
                .map(file -> "  %s (%d KiB)".formatted(file, kib(size(workspace.resolve(file)))))
                .collect(Collectors.joining("\n"));
    }

    private static long kib(long bytes) {
        return (bytes + 1023) / 1024;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> find(Path workspace) {
        return SourceTree.files(workspace).stream().map(workspace::relativize).toList();
    }
}
