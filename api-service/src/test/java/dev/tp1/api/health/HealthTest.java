package dev.tp1.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.ApiClient;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
@Property(name = "DB_PORT", value = "1") // where nothing listens
final class HealthTest {
    @Inject ApiClient api;

    @Test
    void answersWithNoDatabaseAnywhere() {
        var response = api.get("/health");

        assertThat(response.code()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"status\":\"ok\"}");
        assertThat(response.header("Content-Type")).isEqualTo("application/json");
    }
}
