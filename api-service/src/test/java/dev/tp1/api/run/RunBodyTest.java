package dev.tp1.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.tp1.api.ApiClient;
import dev.tp1.api.SharedDatabase;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body that is no run at all: 400. */
@MicronautTest(transactional = false)
final class RunBodyTest implements SharedDatabase {
    @Inject ApiClient api;

    @Test
    void isRefusedWhereThereIsNone() {
        var response = api.put(Sample.PATH, "");

        assertThat(response.code()).isEqualTo(400);
        assertThat(response.body()).contains("There is no body.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"student\":", "nope", "{\"student\":\"\u0001\"}"})
    void isRefusedWhereItIsNotJson(String body) {
        var response = api.put(Sample.PATH, body);

        assertThat(response.code()).isEqualTo(400);
        assertThat(response.body())
                .contains("The body is not JSON: ")
                .doesNotContain("REDACTED", "dev.tp1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "{}", "}}", "]", "\0"})
    void isRefusedWhereMoreFollows(String more) {
        var response = api.put(Sample.PATH, Sample.SMALL + more);

        assertThat(response.code()).isEqualTo(400);
        assertThat(response.body()).contains("The body is not JSON: ").contains("(line ");
        assertThat(api.put(Sample.PATH, Sample.SMALL + " \r\n").code()).isEqualTo(201);
    }

    @Test
    void isRefusedWhereItIsNotUtf8() {
        byte[] body = Sample.SMALL.replace("Ada", "\u00e9").getBytes(ISO_8859_1);
        var response =
                api.send(
                        HttpRequest.PUT(Sample.PATH, body)
                                .contentType(MediaType.APPLICATION_JSON_TYPE));

        assertThat(response.code()).isEqualTo(400);
        assertThat(response.body())
                .contains("The body is not JSON: ", "UTF-8")
                .doesNotContain("dev.tp1");
    }

    @Test
    void isRefusedWhereItIsNotCompressedAsItSays() {
        var response =
                api.send(
                        HttpRequest.PUT(Sample.PATH, Sample.SMALL)
                                .header(HttpHeaders.CONTENT_ENCODING, "gzip"));

        assertThat(response.code()).isEqualTo(400);
        assertThat(response.body()).contains("is not compressed as Content-Encoding says");
    }
}
