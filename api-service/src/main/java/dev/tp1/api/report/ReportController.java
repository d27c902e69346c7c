package dev.tp1.api.report;

import static io.micronaut.http.MediaType.APPLICATION_JSON;
import static io.micronaut.http.MediaType.TEXT_HTML;
import static io.micronaut.http.MediaType.TEXT_MARKDOWN;

import dev.tp1.api.exercise.Language;
import dev.tp1.api.problem.Problems;
import dev.tp1.api.run.Run;
import dev.tp1.api.run.RunNotFoundException;
import dev.tp1.api.run.RunStore;
import dev.tp1.api.web.Negotiation;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** The report of a run. */
@Controller("/runs/{id}/report")
@Tag(name = "runs")
@ExecuteOn(TaskExecutors.BLOCKING) // JDBC blocks; keep it off the Netty event loop
class ReportController {
    private static final List<MediaType> FORMS =
            List.of(
                    MediaType.TEXT_MARKDOWN_TYPE,
                    MediaType.TEXT_HTML_TYPE,
                    MediaType.APPLICATION_JSON_TYPE);

    private final RunStore runs;

    ReportController(RunStore runs) {
        this.runs = runs;
    }

    /**
     * Writes the report of a run, as Markdown, HTML or JSON.
     *
     * @param id The UUID of the run.
     * @param lang The language, which wins over Accept-Language.
     * @param acceptLanguage The languages that the reader prefers; English where neither says.
     */
    @Get
    @ApiResponse(
            responseCode = "200",
            description = "The report: every question, with what the run has of it.",
            content = {
                @Content(
                        mediaType = TEXT_MARKDOWN,
                        schema = @Schema(type = "string"),
                        examples =
                                @ExampleObject(
                                        name = "markdown",
                                        value = "# Rapport TP1\n\n**Auteur** Ada Lovelace\n")),
                @Content(
                        mediaType = TEXT_HTML,
                        schema = @Schema(type = "string"),
                        examples =
                                @ExampleObject(
                                        name = "html",
                                        value = "<!doctype html>\n<html lang=\"fr\">…</html>\n")),
                @Content(
                        mediaType = APPLICATION_JSON,
                        schema = @Schema(implementation = Report.class))
            })
    @Problems.NotFound
    @Problems.NotAcceptable
    @Problems.Invalid
    @Problems.Unavailable
    @Produces(MediaType.ALL)
    HttpResponse<?> report(
            @Parameter(example = "6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10") UUID id,
            @Parameter(example = "fr")
                    @QueryValue
                    @Nullable
                    @Pattern(regexp = "en|fr", message = "must be en or fr")
                    String lang,
            @Parameter(example = "fr-FR,fr;q=0.9,en;q=0.5") @Header(HttpHeaders.ACCEPT_LANGUAGE)
                    @Nullable String acceptLanguage,
            HttpRequest<?> request) {
        Run run = runs.find(id).orElseThrow(() -> new RunNotFoundException(id)).run();
        Report report = Report.of(run, Language.of(lang, acceptLanguage));
        return in(Negotiation.preferred(request, FORMS), report)
                .header(HttpHeaders.CONTENT_LANGUAGE, report.language())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static MutableHttpResponse<?> in(MediaType form, Report report) {
        return switch (form.getName()) {
            case TEXT_HTML -> Negotiation.answer(form, report.html());
            case APPLICATION_JSON -> Negotiation.answer(form, report.plain());
            default -> Negotiation.answer(form, report.markdown());
        };
    }
}
