package dev.tp1.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.RunningApi;
import dev.tp1.fixture.Tp1Database;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/**
 * A run that is read, stored or deleted only where it is, or is not, one that the client has seen.
 */
final class RunPreconditionTest {
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

    @Test
    void isReplacedWhereItIsTheOneThatTheClientHasSeen() {
        String etag = etag(API.put(Sample.PATH, Sample.SMALL));

        assertThat(put("\"other\", " + etag, Sample.whole())).isEqualTo(200);
    }

    @Test
    void staysWhereItIsAnother() throws IOException {
        String stale = etag(API.put(Sample.PATH, Sample.whole()));
        API.put(Sample.PATH, Sample.SMALL);

        assertThat(put(stale, Sample.of("Eve", "M1", 9, "failed"))).isEqualTo(412);

        assertThat(json(API.get(Sample.PATH).body())).isEqualTo(json(Sample.SMALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", " * ", "\"other\", %s", "W/%s"})
    void isNotReplacedWhereNoneMayMatch(String ifNoneMatch) throws IOException {
        String etag = etag(API.put(Sample.PATH, Sample.whole()));

        for (String run : List.of(Sample.SMALL, Sample.whole())) {
            assertThat(putUnless(ifNoneMatch.formatted(etag), run)).isEqualTo(412);
        }

        assertThat(json(API.get(Sample.PATH).body())).isEqualTo(json(Sample.whole()));
    }

    @Test
    void isStoredWhereNoneMatches() {
        assertThat(putUnless("*", Sample.whole())).isEqualTo(201);
        assertThat(putUnless("\"other\"", Sample.SMALL)).isEqualTo(200);
    }

    @Test
    void isNotSentAgainToWhoHasIt() {
        String etag = etag(API.put(Sample.PATH, Sample.SMALL));

        for (String known : List.of(etag, "W/" + etag, "\"other\"," + etag, "*")) {
            HttpResponse<String> answer = getUnless(known);
            assertThat(answer.statusCode()).as(known).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(etag(answer)).isEqualTo(etag);
        }
        assertThat(getUnless("\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void isNotDeletedWhereItIsAnother() {
        String etag = etag(API.put(Sample.PATH, Sample.SMALL));

        assertThat(delete("\"other\"")).isEqualTo(412);
        assertThat(delete(etag)).isEqualTo(204);
        assertThat(delete(etag)).isEqualTo(412);
    }

    private static int delete(String ifMatch) {
        return API.send(API.request(Sample.PATH).header("If-Match", ifMatch).DELETE()).statusCode();
    }

    @Test
    void staysWhereTheTagIsWeakOrNone() {
        String etag = etag(API.put(Sample.PATH, Sample.SMALL));

        assertThat(put("W/" + etag, Sample.SMALL)).isEqualTo(412);
        assertThat(put("nonsense", Sample.SMALL)).isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"0123\""})
    void isNotCreated(String ifMatch) {
        assertThat(put(ifMatch, Sample.SMALL)).isEqualTo(412);

        assertThat(API.get(Sample.PATH).statusCode()).isEqualTo(404);
    }

    @Test
    void isReplacedByWhoTakesAny() {
        API.put(Sample.PATH, Sample.whole());

        assertThat(put("*", Sample.SMALL)).isEqualTo(200);
        assertThat(put("*", Sample.SMALL)).isEqualTo(200);
    }

    private static HttpResponse<String> getUnless(String ifNoneMatch) {
        return API.send(API.request(Sample.PATH).header("If-None-Match", ifNoneMatch));
    }

    private static int putUnless(String ifNoneMatch, String run) {
        return put(API.request(Sample.PATH).header("If-None-Match", ifNoneMatch), run);
    }

    private static int put(String ifMatch, String run) {
        return put(API.request(Sample.PATH).header("If-Match", ifMatch), run);
    }

    private static int put(HttpRequest.Builder request, String run) {
        return API.send(
                        request.header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(run)))
                .statusCode();
    }

    private static Map<String, Object> json(String text) throws IOException {
        return ObjectMapper.getDefault()
                .readValue(text, Argument.mapOf(String.class, Object.class));
    }

    private static String etag(HttpResponse<?> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }
}
