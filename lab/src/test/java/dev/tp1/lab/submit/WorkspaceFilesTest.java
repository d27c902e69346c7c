package dev.tp1.lab.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tp1.lab.message.UserErrorException;
import dev.tp1.model.submission.SourceFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class WorkspaceFilesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path workspace;

    @Test
    void areThoseOfTheWorkspaceWithoutWhatToolsKeepAndWithoutLinks() throws IOException {
        write("compose.yml", "services: {}");
        write("api/Dockerfile", "FROM alpine");
        write(".git/config", "");
        write(".tp1/run.jsonl", "");
        write("venv/lib/x.py", "");
        Files.createSymbolicLink(workspace.resolve("passwd"), Path.of("/etc/passwd"));

        List<SourceFile> files = WorkspaceFiles.read(workspace, List.of());

        assertThat(files)
                .extracting(SourceFile::path)
                .containsExactly("api/Dockerfile", "compose.yml");
        assertThat(files.getFirst().text()).hasValue("FROM alpine");
    }

    @Test
    void keepWhetherTheyMayBeExecuted() throws IOException {
        write("run.sh", "#!/bin/sh");
        assertThat(workspace.resolve("run.sh").toFile().setExecutable(true)).isTrue();

        assertThat(WorkspaceFiles.read(workspace, List.of()).getFirst().executable()).isTrue();
    }

    @Test
    void areRefusedWhenTheyAreTooManyAndTheLargestAreNamed() throws IOException {
        write("compose.yml", "services: {}");
        Files.write(workspace.resolve("model.bin"), new byte[(1 << 20) + 1]);

        assertThatThrownBy(() -> WorkspaceFiles.read(workspace, List.of()))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("has 2 files of 1025 KiB")
                .hasMessageContaining("model.bin (1025 KiB)");
    }

    @Test
    void mayBeSecrets() throws IOException {
        for (String name : List.of(".env", ".env.local", "a/server.key", "id_rsa", ".netrc")) {
            write(name, "");
        }
        for (String name : List.of(".env.example", "keys.py", "environment", "compose.yml")) {
            write(name, "");
        }

        assertThat(WorkspaceFiles.secrets(workspace))
                .extracting(Path::toString)
                .containsExactly(".env", ".env.local", ".netrc", "a/server.key", "id_rsa");
        assertThat(WorkspaceFiles.read(workspace, WorkspaceFiles.secrets(workspace)))
                .extracting(SourceFile::path)
                .containsExactly(".env.example", "compose.yml", "environment", "keys.py");
    }

    private void write(String name, String text) throws IOException {
        Path file = workspace.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }
}
