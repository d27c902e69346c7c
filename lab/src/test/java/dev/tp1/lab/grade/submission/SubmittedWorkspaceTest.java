package dev.tp1.lab.grade.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tp1.lab.workspace.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

final class SubmittedWorkspaceTest {
    @TempDir private Path home;
    private Path handedIn;

    @BeforeEach
    void makeFolder() throws IOException {
        handedIn = Files.createDirectory(home.resolve("ada"));
    }

    @Test
    void isFoundInAnArchiveThatMoodleCollected() throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(Files.newOutputStream(handedIn.resolve("tp.zip")))) {
            zip.putNextEntry(new ZipEntry("__MACOSX/tp"));
            zip.putNextEntry(new ZipEntry("tp/compose.yml"));
            zip.putNextEntry(new ZipEntry("tp/Dockerfile"));
        }

        assertThat(take().composeFile()).isPresent();
    }

    @Test
    void isTakenAnew() throws IOException {
        Files.createFile(handedIn.resolve("compose.yml"));
        Files.createFile(handedIn.resolve("Dockerfile"));
        take();
        Files.delete(handedIn.resolve("compose.yml"));

        assertThat(take().composeFile()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"context: ../..", "answers: ../bob/answers", "context: /etc"})
    void isRefusedWhereItsSettingsLeadOut(String settings) throws IOException {
        Files.writeString(handedIn.resolve("tp1.yml"), settings);
        Files.createFile(handedIn.resolve("Dockerfile"));

        assertThatThrownBy(this::take)
                .isInstanceOf(RefusedSubmissionException.class)
                .hasMessageContaining("is not in the submission");
    }

    @Test
    void isRefusedWhereItsSettingsCannotBeRead() throws IOException {
        Files.writeString(handedIn.resolve("tp1.yml"), "student: [");
        Files.createFile(handedIn.resolve("Dockerfile"));

        assertThatThrownBy(this::take).isInstanceOf(RefusedSubmissionException.class);
    }

    private Workspace take() {
        return SubmittedWorkspace.take(new Submission("ada", handedIn), home.resolve("copy"));
    }
}
