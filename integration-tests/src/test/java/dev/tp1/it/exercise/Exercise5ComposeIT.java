package dev.tp1.it.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.fixture.Full;
import dev.tp1.fixture.NeedsDocker;
import dev.tp1.it.lab.PageWalk;
import dev.tp1.it.machine.Http;
import dev.tp1.it.stack.ComposeProject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.net.http.HttpResponse;

/** Exercise 5: compose/dev.yml. */
@NeedsDocker
@ExtendWith(ComposeProject.Shared.class)
final class Exercise5ComposeIT {
    private final ComposeProject stack;

    Exercise5ComposeIT(ComposeProject stack) {
        this.stack = stack;
    }

    @Test
    void question5bDescribesTheDatabaseAndTheApi() {
        assertThat(stack.compose("config", "--services").lines())
                .containsExactlyInAnyOrder("db", "api");
        assertThat(stack.compose("config"))
                .contains("image: postgres:16", "condition: service_healthy")
                .contains("POSTGRES_USER: tp1", "POSTGRES_PASSWORD: tp1", "POSTGRES_DB: tp1")
                .contains("target: 8000", "target: 5432")
                .containsPattern("(?s)host_ip: 127.0.0.1.*host_ip: 127.0.0.1");
    }

    @Test
    void question5cStartsBothHealthy() {
        stack.up();

        assertThat(stack.compose("ps", "--format", "{{.Service}} {{.Health}}").lines())
                .containsExactlyInAnyOrder("db healthy", "api healthy");
    }

    @Test
    void question5dAnswersItsHealthByteForByte() throws IOException {
        HttpResponse<String> health = Http.get(stack.apiPort(), "/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(health.headers().firstValue("Content-Type")).hasValue("application/json");
    }

    @Test
    void question5eRemovesContainersAndNetworkAndKeepsTheVolume() {
        try (ComposeProject own = new ComposeProject().up()) {
            own.compose("down");

            assertThat(own.existing("container")).isEmpty();
            assertThat(own.existing("network")).isEmpty();
            assertThat(own.existing("volume")).isEqualTo(own.name() + "_db-data");
        }
    }

    @Test
    @Full
    void everyCommandOfThePageRuns() {
        PageWalk.of(5);
    }
}
