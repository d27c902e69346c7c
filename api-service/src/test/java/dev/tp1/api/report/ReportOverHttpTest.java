package dev.tp1.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.ApiClient;
import dev.tp1.api.SharedDatabase;
import dev.tp1.api.run.Sample;

import io.micronaut.http.HttpRequest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
final class ReportOverHttpTest implements SharedDatabase {
    @Inject ApiClient api;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | text/markdown | # TP1 report",
                "*/* | text/markdown | # TP1 report",
                "text/* | text/markdown | # TP1 report",
                "text/html | text/html | <!doctype html>",
                "text/html,application/xhtml+xml,*/*;q=0.8 | text/html | <!doctype html>",
                "application/json | application/json | {\"language\":\"en\",",
                "text/html;q=0.1, application/json | application/json | {\"language\":\"en\",",
                "text/html;q=0, application/json;q=0.1 | application/json | {",
                "text/markdown;q=0, */* | text/html | <!doctype html>",
                "*/*, text/markdown;q=0.1 | text/html | <!doctype html>",
                "text/markdown;q=0.5, */* | text/html | <!doctype html>",
                "text/*;q=0, */* | application/json | {",
                "*/*;q=0.1, text/*;q=0 | application/json | {",
                "application/json, text/plain, */* | application/json | {",
                "text/*, application/json | application/json | {",
                "text/html, text/markdown | text/markdown | # TP1 report",
            })
    void comesInTheFormThatIsAccepted(String accept, String type, String beginning) {
        api.put(Sample.PATH, Sample.SMALL);
        var request = HttpRequest.GET(Sample.PATH + "/report");
        if (accept != null) {
            request.header("Accept", accept);
        }

        var response = api.send(request);

        assertThat(response.code()).isEqualTo(200);
        assertThat(response.header("Content-Type")).startsWith(type);
        assertThat(response.getHeaders().getAll("Vary")).contains("Accept", "Accept-Language");
        assertThat(response.body()).startsWith(beginning);
    }

    @Test
    void comesInTheLanguageThatIsAskedFor() {
        api.put(Sample.PATH, Sample.SMALL);
        String report = Sample.PATH + "/report";

        assertThat(api.get(report, "Accept-Language", "fr").body()).startsWith("# Rapport TP1");
        assertThat(api.get(report + "?lang=en", "Accept-Language", "fr").body())
                .startsWith("# TP1 report");
        assertThat(api.get(report + "?lang=fr").header("Content-Language")).isEqualTo("fr");
        assertThat(api.get(report + "?lang=de").code()).isEqualTo(422);
        assertThat(api.get(report, "Accept", "image/png").body())
                .contains("\"status\":406", "text/markdown, text/html, application/json");
        assertThat(api.get(report, "Accept", "text/html;q=0").code()).isEqualTo(406);
        assertThat(api.get("/runs/00000000-0000-4000-8000-000000000000/report").code())
                .isEqualTo(404);
    }
}
