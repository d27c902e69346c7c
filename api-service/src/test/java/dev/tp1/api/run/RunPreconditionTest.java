package dev.tp1.api.run;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.tp1.api.ApiClient;
import dev.tp1.api.Json;
import dev.tp1.api.SharedDatabase;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/**
 * A run that is read, stored or deleted only where it is, or is not, one that the client has seen.
 */
@MicronautTest(transactional = false)
final class RunPreconditionTest implements SharedDatabase {
    @Inject ApiClient api;

    @Test
    void isReplacedWhereItIsTheOneThatTheClientHasSeen() {
        String etag = etag(api.put(Sample.PATH, Sample.SMALL));

        assertThat(put("\"other\", " + etag, Sample.whole())).isEqualTo(200);
    }

    @Test
    void staysWhereItIsAnother() {
        String stale = etag(api.put(Sample.PATH, Sample.whole()));
        api.put(Sample.PATH, Sample.SMALL);

        assertThat(put(stale, Sample.of("Eve", "M1", 9, "failed"))).isEqualTo(412);

        assertThat(Json.read(api.get(Sample.PATH).body())).isEqualTo(Json.read(Sample.SMALL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"other\", %s", "W/%s"})
    void isNotReplacedWhereNoneMayMatch(String ifNoneMatch) {
        String etag = etag(api.put(Sample.PATH, Sample.whole()));

        for (String run : List.of(Sample.SMALL, Sample.whole())) {
            assertThat(putUnless(ifNoneMatch.formatted(etag), run)).isEqualTo(412);
        }

        assertThat(Json.read(api.get(Sample.PATH).body())).isEqualTo(Json.read(Sample.whole()));
    }

    @Test
    void isStoredWhereNoneMatches() {
        assertThat(putUnless("*", Sample.whole())).isEqualTo(201);
        assertThat(putUnless("\"other\"", Sample.SMALL)).isEqualTo(200);
    }

    @Test
    void isNotSentAgainToWhoHasIt() {
        String etag = etag(api.put(Sample.PATH, Sample.SMALL));

        for (String known : List.of(etag, "W/" + etag, "\"other\"," + etag, "*")) {
            HttpResponse<String> answer = getUnless(known);
            assertThat(answer.code()).as(known).isEqualTo(304);
            assertThat(answer.body()).isNull();
            assertThat(etag(answer)).isEqualTo(etag);
        }
        assertThat(getUnless("\"other\"").code()).isEqualTo(200);
    }

    @Test
    void isNotDeletedWhereItIsAnother() {
        String etag = etag(api.put(Sample.PATH, Sample.SMALL));

        assertThat(delete("\"other\"")).isEqualTo(412);
        assertThat(delete(etag)).isEqualTo(204);
        assertThat(delete(etag)).isEqualTo(412);
    }

    private int delete(String ifMatch) {
        return api.send(HttpRequest.DELETE(Sample.PATH).header("If-Match", ifMatch)).code();
    }

    @Test
    void staysWhereTheTagIsWeakOrNone() {
        String etag = etag(api.put(Sample.PATH, Sample.SMALL));

        assertThat(put("W/" + etag, Sample.SMALL)).isEqualTo(412);
        assertThat(put("nonsense", Sample.SMALL)).isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"0123\""})
    void isNotCreated(String ifMatch) {
        assertThat(put(ifMatch, Sample.SMALL)).isEqualTo(412);

        assertThat(api.get(Sample.PATH).code()).isEqualTo(404);
    }

    @Test
    void isReplacedByWhoTakesAny() {
        api.put(Sample.PATH, Sample.whole());

        assertThat(put("*", Sample.SMALL)).isEqualTo(200);
        assertThat(put("*", Sample.SMALL)).isEqualTo(200);
    }

    private HttpResponse<String> getUnless(String ifNoneMatch) {
        return api.get(Sample.PATH, "If-None-Match", ifNoneMatch);
    }

    private int putUnless(String ifNoneMatch, String run) {
        return api.send(HttpRequest.PUT(Sample.PATH, run).header("If-None-Match", ifNoneMatch))
                .code();
    }

    private int put(String ifMatch, String run) {
        return api.send(HttpRequest.PUT(Sample.PATH, run).header("If-Match", ifMatch)).code();
    }

    private static String etag(HttpResponse<?> response) {
        return requireNonNull(response.header("ETag"));
    }
}
