package dev.tp1.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.RunningApi;

import org.junit.jupiter.api.Test;

final class HealthTest {

    @Test
    void answersWithNoDatabaseAnywhere() {
        try (RunningApi api = RunningApi.withoutDatabase()) {
            var response = api.get("/health");

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("{\"status\":\"ok\"}");
            assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        }
    }
}
