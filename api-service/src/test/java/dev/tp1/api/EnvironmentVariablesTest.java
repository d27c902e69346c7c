package dev.tp1.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class EnvironmentVariablesTest {

    @Test
    void mayAllBeUnset() {
        assertThat(EnvironmentVariables.findError(Map.of())).isEmpty();
    }

    @Test
    void mayAllBeSet(@TempDir Path folder) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "s3cret");

        assertThat(
                        EnvironmentVariables.findError(
                                Map.of(
                                        "PORT", "0",
                                        "DB_HOST", "db-1.example_net",
                                        "DB_PORT", "65535",
                                        "DB_NAME", "my lab été & #1",
                                        "DB_USER", "ada",
                                        "DB_PASSWORD_FILE", password.toString())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http", "-1", "65536", "80 00", "99999999999", "٨٠", "${x}"})
    void refuseAPortThatIsNone(String port) {
        assertThat(EnvironmentVariables.findError(Map.of("PORT", port)))
                .hasValue("PORT must be a port number from 0 to 65535, not '%s'.".formatted(port));
        assertThat(EnvironmentVariables.findError(Map.of("DB_PORT", port)))
                .hasValue(
                        "DB_PORT must be a port number from 1 to 65535, not '%s'.".formatted(port));
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "fe80::1:2", "127.0.0.1", "db"})
    void takeAHost(String host) {
        assertThat(EnvironmentVariables.findError(Map.of("DB_HOST", host))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "db:5433", "bad host", "db/x?y", "${x}", "http://db"})
    void refuseAHostThatIsNone(String host) {
        assertThat(EnvironmentVariables.findError(Map.of("DB_HOST", host)))
                .hasValue(
                        "DB_HOST must be the name or the address of a host, not '%s'."
                                .formatted(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DB_NAME", "DB_USER"})
    void refuseABlankValueAndAPlaceholder(String variable) {
        assertThat(EnvironmentVariables.findError(Map.of(variable, " ")))
                .hasValue(variable + " is empty: give it a value or unset it.");
        assertThat(EnvironmentVariables.findError(Map.of(variable, "a${x}")))
                .hasValue(variable + " must not contain '${'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a?b", "50%", "c+d", "e/f"})
    void refuseADatabaseNameThatAUrlWouldChange(String name) {
        assertThat(EnvironmentVariables.findError(Map.of("DB_NAME", name)))
                .hasValue(
                        "DB_NAME must not contain /, ?, % or +: set DATASOURCES_DEFAULT_URL, where"
                                + " they are %2F, %3F, %25 and %2B.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no/such", "", "/"})
    void refuseAPasswordFileThatCannotBeRead(String file) {
        assertThat(EnvironmentVariables.findError(Map.of("DB_PASSWORD_FILE", file)))
                .hasValue("DB_PASSWORD_FILE names '%s', which cannot be read.".formatted(file));
    }

    @Test
    void refuseTwoPasswords() {
        assertThat(
                        EnvironmentVariables.findError(
                                Map.of("DB_PASSWORD", "a", "DB_PASSWORD_FILE", "b")))
                .hasValue("Set DB_PASSWORD or DB_PASSWORD_FILE, not both.");
    }

    @Test
    void askForALongTokenWhereAServerCollectsForClasses(@TempDir Path folder) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), "x".repeat(31) + "\n");

        assertThat(classes(Map.of()))
                .hasValue("ADMIN_TOKEN_FILE must name the file of the administrator's token.");
        assertThat(classes(Map.of("ADMIN_TOKEN_FILE", "/no/such")))
                .hasValue("ADMIN_TOKEN_FILE names '/no/such', which cannot be read.");
        assertThat(classes(Map.of("ADMIN_TOKEN_FILE", token.toString())))
                .hasValue("The token in ADMIN_TOKEN_FILE must have 32 characters or more.");
        Files.writeString(token, "x".repeat(32));
        assertThat(classes(Map.of("ADMIN_TOKEN_FILE", token.toString()))).isEmpty();
    }

    private static Optional<String> classes(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("MICRONAUT_ENVIRONMENTS", "ec2,classes");
        return EnvironmentVariables.findError(all);
    }
}
