package dev.tp1.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.RunningApi;
import dev.tp1.api.run.Sample;
import dev.tp1.fixture.Tp1Database;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CompressionTest {
    private static final RunningApi API = RunningApi.on(Tp1Database.empty()).awaitReady();

    @BeforeAll
    static void store() {
        API.put(Sample.PATH, Sample.whole());
    }

    @AfterAll
    static void close() {
        API.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Sample.PATH,
                Sample.PATH + "/report",
                "/exercises",
                "/openapi.json",
                "/redoc/res/redoc.standalone.js"
            })
    void isSaidToCaches(String path) {
        var compressed = API.get(path, "Accept-Encoding", "gzip");
        var plain = API.get(path);

        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().allValues("Vary")).contains("Accept-Encoding");
    }
}
