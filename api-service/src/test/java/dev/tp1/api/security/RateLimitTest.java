package dev.tp1.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.ApiClient;

import io.micronaut.http.HttpResponse;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

@MicronautTest(transactional = false, environments = "classes")
final class RateLimitTest implements ClassServer {
    private static final int PER_MINUTE = 100;

    @Inject ApiClient api;

    @Override
    public Map<String, String> getProperties() {
        Map<String, String> properties = new HashMap<>(ClassServer.super.getProperties());
        properties.put("tp1.requests-per-minute", String.valueOf(PER_MINUTE));
        return properties;
    }

    @Test
    void refusesWhoAsksTooOften() {
        HttpResponse<String> refused =
                IntStream.range(0, 10 * PER_MINUTE)
                        .mapToObj(_ -> api.get("/health"))
                        .filter(response -> response.code() != 200)
                        .findFirst()
                        .orElseThrow();

        assertThat(refused.code()).isEqualTo(429);
        assertThat(refused.body()).contains("More than 100 requests in a minute");
    }
}
