package dev.tp1.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.tp1.api.RunningApi;
import dev.tp1.fixture.Tp1Database;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.http.HttpRequest.BodyPublishers;

/** A body that is no run at all: 400. */
final class RunBodyTest {
    private static final Tp1Database DATABASE = Tp1Database.empty();
    private static final RunningApi API = RunningApi.on(DATABASE).awaitReady();

    @BeforeEach
    void forgetEveryRun() {
        DATABASE.run("TRUNCATE run CASCADE");
    }

    @AfterAll
    static void close() {
        API.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"student\":", "nope", "{\"student\":\"\u0001\"}"})
    void isRefusedWhereItIsNotJson(String body) {
        var response = API.put(Sample.PATH, body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("bod").doesNotContain("REDACTED", "dev.tp1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "{}", "}}", "]", "\0"})
    void isRefusedWhereMoreFollows(String more) {
        var response = API.put(Sample.PATH, Sample.SMALL + more);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("The body is not JSON: ").contains("(line ");
        assertThat(API.put(Sample.PATH, Sample.SMALL + " \r\n").statusCode()).isEqualTo(201);
    }

    @Test
    void isRefusedWhereItIsNotUtf8() {
        byte[] body = Sample.SMALL.replace("Ada", "\u00e9").getBytes(ISO_8859_1);
        var response =
                API.send(
                        API.request(Sample.PATH)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofByteArray(body)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .contains("The body is not JSON: ", "UTF-8")
                .doesNotContain("dev.tp1");
    }

    @Test
    void isRefusedWhereItIsNotCompressedAsItSays() {
        var response =
                API.send(
                        API.request(Sample.PATH)
                                .header("Content-Type", "application/json")
                                .header("Content-Encoding", "gzip")
                                .PUT(BodyPublishers.ofString(Sample.SMALL)));

        assertThat(response.statusCode()).isEqualTo(400);
    }
}
