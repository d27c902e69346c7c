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

    @Test
    void hasAnotherFingerprintWhereSomethingBehindALinkChanged() throws IOException {
        write("code/app.py", "one");
        Path link = Files.createSymbolicLink(folder.resolve("api"), Path.of("code"));
        String before = Fingerprint.of(link);

        write("code/app.py", "two");
        assertThat(Fingerprint.of(link)).isNotEqualTo(before);
    }

    @Test
    void hasAnotherFingerprintWhereAFileBecameAProgram() throws IOException {
        write("api/start.sh", "#!/bin/sh");
        String before = fingerprint();

        assertThat(folder.resolve("api/start.sh").toFile().setExecutable(true)).isTrue();
        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void hasTheSameFingerprintElsewhere() throws IOException {
        write("one/app.py", "code");
        write("two/app.py", "code");

        assertThat(Fingerprint.of(folder.resolve("one")))
                .isEqualTo(Fingerprint.of(folder.resolve("two")));
    }

    @Test
    void takesALowercaseDockerfileWhereThereIsNoOther() throws IOException {
        write("api/dockerfile", "FROM alpine");
        assertThat(workspace().dockerfile()).hasValue(folder.resolve("api/dockerfile"));

        write("Dockerfile", "FROM alpine");
        assertThat(workspace().dockerfile()).hasValue(folder.resolve("Dockerfile"));
    }

    @Test
    void callsTheDatabaseWhatTheClassCallsIt() throws IOException {
        assertThat(workspace().database()).isEqualTo(new DatabaseNames("tp1", "tp1", "tp1"));

        write("tp1.yml", "database: {name: shop, user: demo}\n");
        assertThat(workspace().database()).isEqualTo(new DatabaseNames("shop", "demo", "tp1"));
    }

    @Test
    void findsFilesThatAreAlmostCalledSo() throws IOException {
        write("api/Dockerfile.txt", "FROM alpine");
        write("TP1/docker-compose.yml", "services:");
        write("composer.json", "{}");
        write("node_modules/x/Dockerfile", "FROM alpine");

        assertThat(SimilarFiles.dockerfiles(folder))
                .containsExactly(folder.resolve("api/Dockerfile.txt"));
        assertThat(SimilarFiles.composeFiles(folder))
                .containsExactly(folder.resolve("TP1/docker-compose.yml"));
    }

    @Test
    void saysThatAFileIsNoWorkspace() throws IOException {
        write("compose.yml", "services:");

        assertThatThrownBy(() -> Workspace.in(folder.resolve("compose.yml")))
                .hasMessageContaining("is a file")
                .hasMessageContaining("--workspace " + folder);
        assertThatThrownBy(() -> Workspace.in(Path.of(""))).hasMessageContaining("is empty");
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
