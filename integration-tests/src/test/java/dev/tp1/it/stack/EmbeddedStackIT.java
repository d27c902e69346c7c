package dev.tp1.it.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tp1.fixture.Full;
import dev.tp1.it.machine.Command;
import dev.tp1.it.machine.Http;
import dev.tp1.it.machine.Project;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code ./tp1 up}, with no Docker anywhere. */
@Full
final class EmbeddedStackIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    @TempDir Path folder;

    @Test
    void bootsServesAndStops() throws Exception {
        try (EmbeddedUp up = EmbeddedUp.start(folder)) {
            assertThat(Http.get(up.port(), "/health").body()).isEqualTo("{\"status\":\"ok\"}");
            assertThat(Http.get(up.port(), "/database").body())
                    .startsWith("{\"version\":\"PostgreSQL 16.")
                    .contains("\"database\":\"tp1\"");
            assertThat(up.output())
                    .contains("tp1 is up: http://localhost:" + up.port())
                    .containsPattern("INFO .*http://\\S+:" + up.port())
                    .contains("\"GET /health HTTP/1.1\" 200");

            assertThat(up.stop()).isEqualTo(128 + 15); // by SIGTERM
            assertThat(Http.status(up.port(), "/health")).isZero();
            assertThat(postmasterFile()).doesNotExist();
            assertThat(apiFile()).doesNotExist();
            assertThat(up.output())
                    .contains("tp1 is up: ")
                    .doesNotContain("WARN", "ERROR", "Exception", "/management/health");
        }
    }

    @Test
    void startsTheSecondTimeFromTheCacheOfTheFirst() throws Exception {
        deleteCaches();
        String migrations;
        try (EmbeddedUp first = EmbeddedUp.start(folder)) {
            migrations = migrations(first);
            first.stop();
            assertThat(first.output())
                    .contains("tp1: preparing quicker starts (some seconds) ...\n")
                    .as("what the JVM says of a cache")
                    .doesNotContain("AOT", "[aot]");
        }

        String log = "-Xlog:class+load:file=%s/%%p.log".formatted(folder);
        try (EmbeddedUp second = EmbeddedUp.start(folder, Map.of("JAVA_TOOL_OPTIONS", log))) {
            assertThat(folder.resolve(api() + ".log"))
                    .content()
                    .contains("dev.tp1.api.Application source: shared objects file");
            assertThat(migrations(second)).isEqualTo(migrations);
            second.stop();
            assertThat(second.output()).doesNotContain("preparing");
        }
        assertThat(targetFiles("aot.*")).as("recordings").isEmpty();
    }

    @Test
    void keepsToItsOwnDatabase() throws Exception {
        Map<String, String> another = Map.of("DB_NAME", "another", "DB_PASSWORD_FILE", "/no/such");

        try (EmbeddedUp up = EmbeddedUp.start(folder, another)) {
            assertThat(Http.get(up.port(), "/database").body()).contains("\"database\":\"tp1\"");
        }
    }

    @Test
    void endsWhenTheApiDoesNotStart() throws Exception {
        Map<String, String> wrong = Map.of("MICRONAUT_SERVER_NETTY_WORKER_THREADS", "many");

        try (EmbeddedUp up = EmbeddedUp.begin(folder, wrong)) {
            assertThat(up.awaitEnd()).isEqualTo(1);
            assertThat(up.output()).contains("tp1: The API has ended with exit code 1");
            assertThat(postmasterFile()).doesNotExist();
        }
    }

    @Test
    void endsWhenTheApiDies() throws Exception {
        try (EmbeddedUp up = EmbeddedUp.start(folder)) {
            ProcessHandle.of(api()).orElseThrow().destroyForcibly();

            assertThat(up.awaitEnd()).isEqualTo(1);
            assertThat(up.output()).contains("tp1: The API has ended with exit code 137");
            assertThat(postmasterFile()).doesNotExist();
        }
    }

    @Test
    void stopsCleanlyWhileItIsStillStarting() throws Exception {
        try (EmbeddedUp up = EmbeddedUp.begin(folder)) {
            await().atMost(TIMEOUT).until(this::postgresqlRuns);

            up.stop();

            assertThat(postmasterFile()).doesNotExist();
        }
    }

    @Test
    void refusesASecondUpInTheSameFolderAndDoesNotDisturbTheFirst() throws Exception {
        try (EmbeddedUp up = EmbeddedUp.start(folder)) {
            var second = tp1("cd '%s' && '%s' up --port 0".formatted(folder, Project.file("tp1")));

            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.output())
                    .isEqualTo(
                            "tp1: tp1 runs in this folder already. Stop it there with Ctrl-C, or go"
                                    + " to another folder and choose another --port.\n");
            assertThat(Http.isReady(up.port())).isTrue();
        }
    }

    @Test
    void recoversAfterKillMinus9() throws Exception {
        String migrations;
        long postgres;
        try (EmbeddedUp up = EmbeddedUp.start(folder)) {
            migrations = migrations(up);
            postgres = postmaster();
            up.kill();
        }
        assertThat(ProcessHandle.of(postgres)).as("the orphan").isPresent();

        try (Connection _ = DriverManager.getConnection(url(), "tp1", "tp1"); // a forgotten psql
                EmbeddedUp up = EmbeddedUp.start(folder)) {
            assertThat(migrations(up)).isEqualTo(migrations);
            assertThat(postmaster()).isNotEqualTo(postgres);
            assertThat(ProcessHandle.of(postgres)).as("the orphan").isEmpty();
        }
    }

    @Test
    void endsTheApiOfAnUpThatWasKilled() throws Exception {
        int port;
        long api;
        try (EmbeddedUp up = EmbeddedUp.start(folder)) {
            port = up.port();
            api = api();
            up.kill();
        }
        assertThat(ProcessHandle.of(api)).as("the orphan").isPresent();

        try (EmbeddedUp up = EmbeddedUp.start(folder, port, Map.of())) {
            assertThat(ProcessHandle.of(api)).as("the orphan").isEmpty();
            assertThat(Http.isReady(up.port())).isTrue();
        }
    }

    /** What an {@code up} that was killed has left, where the test failed before the next one. */
    @AfterEach
    void endOrphans() throws IOException {
        for (Path file : List.of(apiFile(), postmasterFile())) {
            if (Files.exists(file)) {
                ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
                        .ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    private String migrations(EmbeddedUp up) throws IOException {
        String database = Http.get(up.port(), "/database").body();
        return database.substring(database.indexOf("\"migrations\""));
    }

    private boolean postgresqlRuns() throws IOException {
        Path log = folder.resolve(".tp1/postgres.log");
        return Files.exists(log) && Files.readString(log).contains("ready to accept connections");
    }

    private Path postmasterFile() {
        return folder.resolve(".tp1/postgres/postmaster.pid");
    }

    private String url() throws IOException {
        String port = Files.readAllLines(postmasterFile()).get(3).strip();
        return "jdbc:postgresql://localhost:" + port + "/tp1";
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(postmasterFile()).getFirst().strip());
    }

    private Path apiFile() {
        return folder.resolve(".tp1/api.pid");
    }

    private long api() throws IOException {
        return Long.parseLong(Files.readAllLines(apiFile()).getFirst());
    }

    private static void deleteCaches() throws IOException {
        for (Path cache : targetFiles("api-service-.*\\.aot")) {
            Files.delete(cache);
        }
    }

    private static List<Path> targetFiles(String name) throws IOException {
        try (Stream<Path> files = Files.list(Project.ROOT.resolve("api-service/target"))) {
            return files.filter(file -> file.getFileName().toString().matches(name)).toList();
        }
    }

    private static Command.Result tp1(String script) {
        return Command.of("bash", "-c", script).run(TIMEOUT);
    }
}
