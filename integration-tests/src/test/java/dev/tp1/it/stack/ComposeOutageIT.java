package dev.tp1.it.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import dev.tp1.fixture.Full;
import dev.tp1.fixture.NeedsDocker;
import dev.tp1.fixture.TableLock;
import dev.tp1.it.machine.Command;
import dev.tp1.it.machine.Http;
import dev.tp1.it.machine.Project;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/** Outages of compose/dev.yml, and replicas; each test has its own stack. */
@Full
@NeedsDocker
final class ComposeOutageIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    /** A statement may take as long as {@code docker stop} on a busy machine; else two seconds. */
    private static final String PATIENT =
            """
            services:
              api:
                environment:
                  DATASOURCES_DEFAULT_URL: jdbc:postgresql://db:5432/tp1?socketTimeout=30
                  DATASOURCES_DEFAULT_CONNECTION_TIMEOUT: 10000
            """;

    private static final Executor THREADS = Thread::startVirtualThread;

    private final ComposeProject stack = new ComposeProject();

    @AfterEach
    void down() {
        stack.close();
    }

    @Test
    void servesBeforeTheDatabaseIsThereAndIsReadyOnceItIs() {
        stack.compose("up", "--detach", "--no-deps", "api");
        int port = stack.apiPort();
        await().atMost(TIMEOUT).until(() -> Http.status(port, "/health") == 200);
        assertThat(Http.status(port, "/database")).isEqualTo(503);
        assertThat(Http.isReady(port)).isFalse();

        stack.compose("up", "--detach", "db");

        await().atMost(TIMEOUT).until(() -> Http.isReady(port));
        assertThat(Http.status(port, "/database")).isEqualTo(200);
    }

    @Test
    void usesADatabaseAgainThatWasKilledAndCameBack() {
        stack.up();
        int port = stack.apiPort();

        stack.compose("kill", "db");
        await().until(() -> Http.status(port, "/database") == 503);
        assertThat(Http.status(port, "/health")).isEqualTo(200);
        assertThat(Http.isReady(port)).isFalse();

        stack.compose("start", "db");
        await().atMost(TIMEOUT).until(() -> Http.status(port, "/database") == 200);
        assertThat(Http.isReady(port)).isTrue();
    }

    @Test
    void twoReplicasOnAnEmptyDatabaseBothBecomeReady() throws IOException {
        stack.compose("up", "--detach", "--wait", "--wait-timeout", "120", "--scale", "api=2");

        assertThat(Http.isReady(stack.apiPort(1))).isTrue();
        assertThat(Http.isReady(stack.apiPort(2))).isTrue();
        assertThat(stack.psql("SELECT count(*) FROM flyway_schema_history"))
                .isEqualTo(String.valueOf(Project.migrations()));
    }

    @Test
    void losesNoAcceptedRequestWhenItIsStoppedUnderLoad(@TempDir Path folder) throws Exception {
        stack.change(Files.writeString(folder.resolve("patient.yml"), PATIENT));
        stack.up();
        int port = stack.apiPort();
        String api = stack.compose("ps", "--quiet", "api").strip();
        CountDownLatch answered = new CountDownLatch(4);
        var load = IntStream.range(0, 4).mapToObj(i -> healthUntilRefused(port, answered)).toList();
        assertThat(answered.await(10, SECONDS)).as("each client has an answer").isTrue();
        // A table that readiness does not read: those that wait are these eight alone.
        try (TableLock lock = stack.database().lock("run")) {
            var accepted = CompletableFuture.supplyAsync(this::requestRuns, THREADS);
            await().atMost(TIMEOUT).until(() -> lock.waiting() == 8);

            var stop =
                    CompletableFuture.runAsync(
                            () -> Command.of("docker", "stop", api).output(TIMEOUT), THREADS);
            await().atMost(TIMEOUT)
                    .pollInterval(20, MILLISECONDS)
                    .until(() -> Http.status(port, "/health") == 0);
            lock.release();

            assertThat(accepted.get(30, SECONDS))
                    .hasSize(8)
                    .allMatch(line -> line.endsWith(" 200 OK"));
            for (CompletableFuture<List<Integer>> statuses : load) {
                assertThat(statuses.get(10, SECONDS)).isNotEmpty().containsOnly(200);
            }
            stop.get(30, SECONDS);
        }
        assertThat(stack.compose("ps", "--all", "--format", "{{.Service}} {{.ExitCode}}"))
                .contains("api 143");
    }

    /**
     * The first lines of eight answers. The clients are within the network: the engine ends its
     * proxy of a published port with the container, whatever is on its way there.
     */
    private List<String> requestRuns() {
        String script =
                """
                for i in {1..8}; do
                    (exec 3<>/dev/tcp/api/8000; echo -e 'GET /runs HTTP/1.0\\r\\n\\r' >&3; head -n 1 <&3) &
                done
                wait
                """;
        return stack.compose("exec", "-T", "db", "bash", "-c", script).lines().toList();
    }

    private static CompletableFuture<List<Integer>> healthUntilRefused(
            int port, CountDownLatch answered) {
        return CompletableFuture.supplyAsync(
                () -> {
                    List<Integer> statuses = new ArrayList<>();
                    int status = Http.status(port, "/health");
                    answered.countDown();
                    while (status != 0 && statuses.size() < 100_000) {
                        statuses.add(status);
                        status = Http.status(port, "/health");
                    }
                    return statuses;
                },
                THREADS);
    }
}
