package dev.tp1.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.RunningApi;
import dev.tp1.api.run.Sample;
import dev.tp1.fixture.Tp1Database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReportOverHttpTest {
    private static final Tp1Database DATABASE = Tp1Database.empty();

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
        try (RunningApi api = RunningApi.on(DATABASE).awaitReady()) {
            api.put(Sample.PATH, Sample.SMALL);
            var request = api.request(Sample.PATH + "/report");
            if (accept != null) {
                request.header("Accept", accept);
            }

            var response = api.send(request);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(type);
            assertThat(response.headers().allValues("Vary")).contains("Accept", "Accept-Language");
            assertThat(response.body()).startsWith(beginning);
        }
    }

    @Test
    void comesInTheLanguageThatIsAskedFor() {
        try (RunningApi api = RunningApi.on(DATABASE).awaitReady()) {
            api.put(Sample.PATH, Sample.SMALL);
            String report = Sample.PATH + "/report";

            assertThat(api.get(report, "Accept-Language", "fr").body()).startsWith("# Rapport TP1");
            assertThat(api.get(report + "?lang=en", "Accept-Language", "fr").body())
                    .startsWith("# TP1 report");
            assertThat(api.get(report + "?lang=fr").headers().firstValue("Content-Language"))
                    .hasValue("fr");
            assertThat(api.get(report + "?lang=de").statusCode()).isEqualTo(422);
            assertThat(api.get(report, "Accept", "image/png").body())
                    .contains("\"status\":406", "text/markdown, text/html, application/json");
            assertThat(api.get(report, "Accept", "text/html;q=0").statusCode()).isEqualTo(406);
            assertThat(api.get("/runs/00000000-0000-4000-8000-000000000000/report").statusCode())
                    .isEqualTo(404);
        }
    }
}
