package dev.tp1.lab.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tp1.lab.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

final class WorkspaceTokensTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @Test
    void isTheSameForOneStudentOfOneClass() {
        String token = token("M1DATA", "ada");

        assertThat(token).matches("[A-Za-z0-9_-]{43}").isEqualTo(token("M1DATA", "ada"));
        assertThat(token("M1DATA", "bob")).isNotEqualTo(token);
        assertThat(token("M2DATA", "ada")).isNotEqualTo(token);
    }

    @Test
    void isItsOwnersAloneToRead() throws IOException {
        token("M1DATA", "ada");

        Path file = folder.resolve(".tp1/tokens.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void isNotReplacedWhereTheFileIsBroken() throws IOException {
        token("M1DATA", "ada");
        Files.writeString(folder.resolve(".tp1/tokens.json"), "{");

        assertThatThrownBy(() -> token("M1DATA", "ada")).hasMessageContaining("tokens.json");
    }

    private String token(String schoolClass, String studentId) {
        return WorkspaceTokens.get(Workspace.in(folder), schoolClass, studentId);
    }
}
