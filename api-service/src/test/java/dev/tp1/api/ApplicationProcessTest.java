package dev.tp1.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.fixture.Full;
import dev.tp1.fixture.Tp1Database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the environment of the process says. */
@Full
final class ApplicationProcessTest {
    private static final String MIGRATED = "The database is migrated";

    private final Tp1Database database = Tp1Database.empty();

    @Test
    void endsWithASentenceWhereAVariableIsWrong() throws Exception {
        try (ApiProcess api = ApiProcess.start(Map.of("DB_PORT", "543x"))) {
            assertThat(api.exitCode()).isEqualTo(1);
            assertThat(api.output())
                    .isEqualTo("DB_PORT must be a port number from 1 to 65535, not '543x'.\n");
        }
    }

    @Test
    void endsWithASentenceWhereThePortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0);
                ApiProcess api =
                        ApiProcess.start(Map.of("PORT", String.valueOf(other.getLocalPort())))) {
            assertThat(api.exitCode()).isEqualTo(1);
            assertThat(api.output())
                    .isEqualTo(
                            "Unable to start Micronaut server on *:%d (Address already in use):"
                                            .formatted(other.getLocalPort())
                                    + " stop what listens there, or set PORT to another port.\n");
        }
    }

    @Test
    void connectsWithAPasswordThatLooksLikeAPlaceholder() throws Exception {
        createAda("a${x}b");

        try (ApiProcess api = start(Map.of("DB_USER", "ada", "DB_PASSWORD", "a${x}b"))) {
            api.awaitOutput(MIGRATED);
        }
    }

    @Test
    void connectsWithThePasswordOfAFile(@TempDir Path folder) throws Exception {
        createAda(" s3cret ");
        Path file = Files.writeString(folder.resolve("password"), " s3cret \n");

        try (ApiProcess api =
                start(Map.of("DB_USER", "ada", "DB_PASSWORD_FILE", file.toString()))) {
            api.awaitOutput(MIGRATED);
        }
    }

    @Test
    void takesEveryPropertyOfMicronautFromTheEnvironment() throws Exception {
        createAda("s3cret");
        Map<String, String> properties =
                Map.of(
                        "DATASOURCES_DEFAULT_URL", database.url(),
                        "DATASOURCES_DEFAULT_USERNAME", "ada",
                        "DATASOURCES_DEFAULT_PASSWORD", "s3cret",
                        "MICRONAUT_SERVER_HOST", "127.0.0.1",
                        "LOGGER_LEVELS_COM_ZAXXER_HIKARI", "DEBUG",
                        "PORT", "0",
                        "DB_PORT", "1");

        try (ApiProcess api = ApiProcess.start(properties)) {
            api.awaitOutput("Server Running: http://127.0.0.1:");
            api.awaitOutput("DEBUG HikariPool-1 - configuration:");
            api.awaitOutput(MIGRATED);
            assertThat(database.query("SELECT DISTINCT installed_by FROM flyway_schema_history"))
                    .containsExactly("ada");
        }
    }

    private ApiProcess start(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("PORT", "0");
        all.put("DB_HOST", database.host());
        all.put("DB_PORT", String.valueOf(database.port()));
        return ApiProcess.start(all);
    }

    private void createAda(String password) {
        database.run("DROP ROLE IF EXISTS ada");
        database.run("CREATE ROLE ada LOGIN SUPERUSER PASSWORD '%s'".formatted(password));
    }
}
