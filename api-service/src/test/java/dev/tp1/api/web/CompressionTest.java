package dev.tp1.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.ApiClient;
import dev.tp1.api.SharedDatabase;
import dev.tp1.api.run.Sample;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

@MicronautTest(transactional = false)
final class CompressionTest implements SharedDatabase {
    @Inject ApiClient api;
    @Inject EmbeddedServer server;

    @ParameterizedTest
    @ValueSource(
            strings = {
                Sample.PATH,
                Sample.PATH + "/report",
                "/exercises",
                "/openapi.json",
                "/redoc/res/redoc.standalone.js"
            })
    void isSaidToCaches(String path) throws Exception {
        api.put(Sample.PATH, Sample.whole());

        var compressed = get(path, "gzip");
        var plain = get(path, "identity");

        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.headers().allValues("Vary")).contains("Accept-Encoding");
    }

    /** With Java's client: Micronaut's would decompress the answer and drop the header. */
    private HttpResponse<Void> get(String path, String encoding)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(server.getURI().resolve(path))
                            .header("Accept-Encoding", encoding)
                            .build(),
                    BodyHandlers.discarding());
        }
    }
}
