package dev.tp1.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tp1.api.Application.CannotStartException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

final class SettingsTest {
    @TempDir Path folder;

    @Test
    void areTheLabsWhereTheEnvironmentSaysNothing() {
        assertThat(Settings.from(Map.of()))
                .isEqualTo(new Settings(8000, "localhost", 5432, "tp1", "tp1", "tp1"));
    }

    @Test
    void comeFromTheEnvironment() {
        assertThat(
                        Settings.from(
                                Map.of(
                                        "PORT", "8001",
                                        "DB_HOST", "db",
                                        "DB_PORT", "5433",
                                        "DB_NAME", "lab",
                                        "DB_USER", "ada",
                                        "DB_PASSWORD", "s3cret")))
                .isEqualTo(new Settings(8001, "db", 5433, "lab", "ada", "s3cret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "-1", "65536", "80 00", "99999999999", "٨٠"})
    void refuseAPortThatIsNone(String port) {
        assertThatThrownBy(() -> Settings.from(Map.of("PORT", port)))
                .isInstanceOf(CannotStartException.class)
                .hasMessage("PORT must be a port number from 0 to 65535, not '%s'.", port);
        assertThatThrownBy(() -> Settings.from(Map.of("DB_PORT", port)))
                .isInstanceOf(CannotStartException.class)
                .hasMessage("DB_PORT must be a port number from 1 to 65535, not '%s'.", port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "db:5433", "bad host", "db/x?y", "${x}", "http://db"})
    void refuseAHostThatIsNone(String host) {
        assertThatThrownBy(() -> Settings.from(Map.of("DB_HOST", host)))
                .isInstanceOf(CannotStartException.class)
                .hasMessage("DB_HOST must be the name or the address of a host, not '%s'.", host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DB_NAME", "DB_USER"})
    void refuseABlankValue(String variable) {
        assertThatThrownBy(() -> Settings.from(Map.of(variable, " ")))
                .isInstanceOf(CannotStartException.class)
                .hasMessage(variable + " is empty: give it a value or unset it.");
    }

    @Test
    void readThePasswordFromAFileWithoutTheLineEnd() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), " s3cret \n");

        assertThat(Settings.from(Map.of("DB_PASSWORD_FILE", file.toString())).dbPassword())
                .isEqualTo(" s3cret ");
    }

    @Test
    void refuseAPasswordFileThatIsMissing() {
        assertThatThrownBy(() -> Settings.from(Map.of("DB_PASSWORD_FILE", "/no/such")))
                .isInstanceOf(CannotStartException.class)
                .hasMessage("DB_PASSWORD_FILE names '/no/such', which cannot be read.");
    }

    @Test
    void refuseTwoPasswords() {
        assertThatThrownBy(() -> Settings.from(Map.of("DB_PASSWORD", "a", "DB_PASSWORD_FILE", "b")))
                .isInstanceOf(CannotStartException.class)
                .hasMessage("Set DB_PASSWORD or DB_PASSWORD_FILE, not both.");
    }

    @ParameterizedTest
    @CsvSource({
        "db, tp1, jdbc:postgresql://db:5432/tp1",
        "::1, tp1, jdbc:postgresql://[::1]:5432/tp1",
        "db, my lab/1?, jdbc:postgresql://db:5432/my+lab%2F1%3F"
    })
    void nameTheDatabaseForJdbc(String host, String name, String url) {
        assertThat(Settings.from(Map.of("DB_HOST", host, "DB_NAME", name)).jdbcUrl())
                .isEqualTo(url);
    }

    @Test
    void neverPrintThePassword() {
        assertThat(Settings.from(Map.of("DB_PASSWORD", "s3cret")).toString())
                .doesNotContain("s3cret");
    }
}
