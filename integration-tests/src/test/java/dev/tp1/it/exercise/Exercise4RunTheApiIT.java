package dev.tp1.it.exercise;

import static dev.tp1.it.machine.Docker.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.fixture.Full;
import dev.tp1.fixture.NeedsDocker;
import dev.tp1.it.image.ApiContainer;
import dev.tp1.it.image.ApiImages;
import dev.tp1.it.image.ApiImages.Variant;
import dev.tp1.it.lab.PageWalk;
import dev.tp1.it.machine.Http;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;

/** Exercise 4: a container of the API's image, with no database anywhere. */
@NeedsDocker
@ExtendWith(ApiImages.Shared.class)
final class Exercise4RunTheApiIT {
    private final String image;
    private ApiContainer api;
    private int port;

    Exercise4RunTheApiIT(ApiImages images) {
        image = images.name(Variant.STANDARD);
    }

    @BeforeEach
    void run() {
        api = ApiContainer.run(image);
        port = api.awaitPort();
    }

    @AfterEach
    void remove() {
        api.close();
    }

    @Test
    void question4aSaysThatItListensOnPort8000() {
        assertThat(api.logs())
                .containsPattern("Startup completed in \\d+ms\\. Server Running: http://\\w+:8000");
    }

    @Test
    void question4bAnswersThroughThePublishedPort() throws IOException {
        assertThat(Http.get(port, "/health").body()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(Http.isReady(port)).as("ready without a database").isFalse();
    }

    @Test
    void question4cIsListedWithNameImageAndPort() {
        assertThat(docker("ps", "--filter", "name=" + api.name()))
                .contains(image, api.name(), "127.0.0.1:" + port + "->8000/tcp");
    }

    @Test
    void question4dStopsOnSigterm() {
        docker("stop", api.name());

        assertThat(docker("ps", "--filter", "name=" + api.name())).doesNotContain(api.name());
        assertThat(api.ps()).contains("Exited (143)"); // 128 + SIGTERM; SIGKILL would be 137
    }

    @Test
    @Full
    void everyCommandOfThePageRuns() {
        PageWalk.of(4);
    }
}
