package dev.tp1.lab.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A name that tp1.yml does not have: these tests have no terminal to ask at. */
final class StudentNameTest {
    @TempDir private Path folder;

    @SuppressWarnings("NullAway.Init") // begin() sets it
    private Path settings;

    @BeforeEach
    void begin() throws IOException {
        settings = folder.resolve("tp1.yml");
        Files.writeString(settings, "# Your name\nstudent:\nclass: B2\n");
    }

    @Test
    void isAskedForAndNotMadeUp() {
        assertThatThrownBy(() -> Workspace.in(folder).student())
                .hasMessageContaining("Your name is missing")
                .hasMessageContaining("tp1.yml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada Lovelace", "Zoé \"Z\" d'Arc: $1 \\", "42", "no"})
    void isKeptInItsLine(String name) throws IOException {
        SettingsFile.write("student", name, settings);

        assertThat(Workspace.in(folder).student()).isEqualTo(name);
        assertThat(Workspace.in(folder).schoolClass()).hasValue("B2");
        assertThat(settings).content().startsWith("# Your name\nstudent: \"");
    }

    @Test
    void isKeptWhereThereIsNoFileYet() throws IOException {
        Files.delete(settings);

        SettingsFile.write("student", "Ada", settings);

        assertThat(Workspace.in(folder).student()).isEqualTo("Ada");
    }
}
