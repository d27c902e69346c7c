package dev.tp1.lab.check.stack;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.check.compose.ComposeFile;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.docker.ContainerState;
import dev.tp1.lab.workspace.TextFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a container has ended because of what the compose file mounts into it. */
final class MountDiagnosis {
    private static final Findings FINDINGS = Findings.of(MountDiagnosis.class);
    private static final Path SCRIPTS = Path.of("/docker-entrypoint-initdb.d");
    private static final String DATABASE_IS_MADE = "PostgreSQL init process complete";
    private static final Pattern EXIT = Pattern.compile("(?m)^\\s*exit\\b");

    private final ComposeFile file;

    MountDiagnosis(ComposeFile file) {
        this.file = file;
    }

    /**
     * The cause; empty where it is another.
     *
     * @param found what is told of it otherwise
     */
    Optional<Finding> find(String service, ContainerState state, String log, Finding found) {
        Optional<Finding> script =
                service.equals(file.db()) && state.exitCode() == 0
                        ? scriptThatExits(log, found)
                        : Optional.empty();
        return script.or(() -> missingFile(service, found));
    }

    /** PostgreSQL's entrypoint reads a script that is no program as a part of itself. */
    private Optional<Finding> scriptThatExits(String log, Finding found) {
        if (log.contains(DATABASE_IS_MADE)) {
            return Optional.empty();
        }
        return file.mounts(file.db())
                .filter(mount -> target(mount).startsWith(SCRIPTS))
                .flatMap(mount -> files(Path.of(mount.path("source").asText())))
                .filter(path -> path.toString().endsWith(".sh") && !Files.isExecutable(path))
                .filter(path -> EXIT.matcher(TextFile.read(path).text()).find())
                .findFirst()
                .map(
                        path ->
                                FINDINGS.failed(
                                        found.evidence(),
                                        "script.exits",
                                        file.db(),
                                        path.getFileName(),
                                        SCRIPTS,
                                        show(path)));
    }

    /** Docker makes an empty folder of a file that is not there. */
    private Optional<Finding> missingFile(String service, Finding found) {
        return file.mounts(service)
                .filter(mount -> mount.path("type").asText().equals("bind"))
                .filter(mount -> target(mount).getFileName().toString().matches("[^.]+\\.\\w+"))
                .map(mount -> Path.of(mount.path("source").asText()))
                .filter(source -> !Files.exists(source))
                .findFirst()
                .map(
                        source ->
                                FINDINGS.failed(
                                        found.evidence(),
                                        "mount.missing",
                                        found.why(),
                                        show(source)));
    }

    private static Path target(JsonNode mount) {
        return Path.of(mount.path("target").asText());
    }

    private static Stream<Path> files(Path source) {
        if (!Files.isDirectory(source)) {
            return Stream.of(source);
        }
        try (Stream<Path> all = Files.list(source)) {
            return all.sorted().toList().stream();
        } catch (IOException e) {
            return Stream.of();
        }
    }

    private Path show(Path path) {
        return path.startsWith(file.folder()) ? file.folder().relativize(path) : path;
    }
}
