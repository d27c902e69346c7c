package dev.tp1.lab.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a workspace has its files, and what they come to. */
final class WorkspaceTest {
    @TempDir private Path folder;

    @Test
    void prefersTheDockerfileOfTheApi() throws IOException {
        write("Dockerfile", "FROM alpine");
        assertThat(workspace().dockerfile()).hasValue(folder.resolve("Dockerfile"));

        write("api/Dockerfile", "FROM alpine");
        assertThat(workspace().dockerfile()).hasValue(folder.resolve("api/Dockerfile"));
    }

    @Test
    void takesWhatTp1YmlSays() throws IOException {
        write("backend/Containerfile", "FROM alpine");
        write(
                "tp1.yml",
                "class: M1\ndockerfile: backend/Containerfile\nservices: {api: backend}\n");

        assertThat(workspace().dockerfile()).hasValue(folder.resolve("backend/Containerfile"));
        assertThat(workspace().schoolClass()).hasValue("M1");
        assertThat(workspace().api()).isEqualTo("backend");
        assertThat(workspace().db()).isEqualTo("db");
    }

    @Test
    void saysWhatTp1YmlMayHold() throws IOException {
        write("tp1.yml", "dockerfle: api/Dockerfile\n");

        assertThatThrownBy(this::workspace)
                .hasMessageContaining("there is no 'dockerfle'")
                .hasMessageContaining("dockerfile: backend/Dockerfile");
    }

    @Test
    void saysWhichFileOfTp1YmlIsNotThere() throws IOException {
        write("tp1.yml", "compose: deploy/compose.yml\n");

        assertThatThrownBy(() -> workspace().composeFile())
                .hasMessageContaining("`compose: deploy/compose.yml`")
                .hasMessageContaining("no such file");
    }

    @Test
    void hasAnotherFingerprintWhereASourceChanged() throws IOException {
        write("api/app.py", "one");
        String before = fingerprint();

        write(".tp1/run.jsonl", "{}");
        write("answers/2.a.md", "words");
        assertThat(fingerprint()).isEqualTo(before);

        write("api/app.py", "two");
        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void hasAnotherFingerprintWhereSomethingChangedThatAnImageMayTake() throws IOException {
        String before = fingerprint();

        write("api/target/app.jar", "one");
        String withJar = fingerprint();
        assertThat(withJar).isNotEqualTo(before);

        write("api/answers/quiz.json", "{}");
        assertThat(fingerprint()).isNotEqualTo(withJar);
    }

    private String fingerprint() {
        return Fingerprint.of(folder, workspace().answers());
    }

    private Workspace workspace() {
        return Workspace.in(folder);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
