package dev.tp1.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tp1.fixture.NeedsDocker;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Duration;

/** Exercises 5 to 7 on compose/dev.yml, question by question; one stack for all of them. */
@NeedsDocker
final class ComposeStackIT {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final ComposeProject STACK = new ComposeProject();

    @BeforeAll
    static void up() {
        STACK.up();
    }

    @AfterAll
    static void down() {
        STACK.close();
    }

    /** 5.b */
    @Test
    void isTheDatabaseAndTheApiOfTheLab() {
        assertThat(STACK.compose("config", "--services").lines())
                .containsExactlyInAnyOrder("db", "api");
        assertThat(STACK.compose("config"))
                .contains("image: postgres:16", "condition: service_healthy")
                .contains("POSTGRES_USER: tp1", "POSTGRES_PASSWORD: tp1", "POSTGRES_DB: tp1")
                .contains("target: 8000", "target: 5432")
                .containsPattern("(?s)host_ip: 127.0.0.1.*host_ip: 127.0.0.1");
    }

    /** 5.c */
    @Test
    void isHealthyInBothServices() {
        STACK.compose("up", "--detach", "--wait"); // another test may just have restarted one

        assertThat(STACK.compose("ps", "--format", "{{.Service}} {{.Health}}").lines())
                .containsExactlyInAnyOrder("db healthy", "api healthy");
    }

    /** 5.d, 3.a, 4.b */
    @Test
    void answersItsHealthByteForByte() throws IOException {
        var response = Http.get(STACK.apiPort(), "/health");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    /** 6.a, 6.b */
    @Test
    void saysOfItsDatabaseWhatPsqlSays() throws IOException {
        assertThat(STACK.psql("SELECT version()")).startsWith("PostgreSQL 16.");
        assertThat(STACK.psql("SELECT current_database()")).isEqualTo("tp1");
        assertThat(Http.get(STACK.apiPort(), "/database").body())
                .contains("\"version\":\"" + STACK.psql("SELECT version()") + "\"")
                .contains("\"database\":\"tp1\",\"user\":\"tp1\",\"host\":\"db\",\"port\":5432");
    }

    /** 6.c */
    @Test
    void reachesTheDatabaseByTheNameDbFromASecondContainer() {
        assertThat(
                        Command.of(
                                        "docker",
                                        "run",
                                        "--rm",
                                        "--network",
                                        STACK.name() + "_default",
                                        "-e",
                                        "PGPASSWORD=tp1",
                                        "postgres:16",
                                        "psql",
                                        "-h",
                                        "db",
                                        "-p",
                                        "5432",
                                        "-U",
                                        "tp1",
                                        "-d",
                                        "tp1",
                                        "-qAt",
                                        "-c",
                                        "SELECT count(*) FROM question")
                                .output(A_MINUTE))
                .isEqualTo("28\n");
    }

    /** 7.a */
    @Test
    void logsOneLineForARequest() throws IOException {
        Http.get(STACK.apiPort(), "/health?from=the-log-test");

        await().untilAsserted(
                        () ->
                                assertThat(
                                                STACK.compose("logs", "api")
                                                        .lines()
                                                        .filter(line -> line.contains("log-test")))
                                        .singleElement()
                                        .asString()
                                        .matches(
                                                ".* \\d+\\.\\d+\\.\\d+\\.\\d+ - \"GET"
                                                    + " /health\\?from=the-log-test HTTP/1\\.1\""
                                                    + " 200"));
        assertThat(STACK.compose("logs", "api"))
                .containsPattern("Startup completed in \\d+ms\\. Server Running: http://\\w+:8000")
                .contains("The database is migrated: 7 migrations applied now")
                .doesNotContain("/management/health");
    }

    /** 7.b */
    @Test
    void hasAShellThatShowsTheApplication() {
        assertThat(STACK.compose("exec", "-T", "api", "sh", "-c", "ls; java --version; id"))
                .contains("api-service.jar\n", "lib\n", "openjdk 25", "uid=10001(tp1)");
    }

    /** 7.c */
    @Test
    void answersAgainAfterARestart() {
        STACK.compose("restart", "api");

        await().atMost(A_MINUTE).until(() -> Http.isReady(STACK.apiPort()));
    }
}
