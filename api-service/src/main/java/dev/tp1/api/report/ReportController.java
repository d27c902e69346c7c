package dev.tp1.api.report;

import dev.tp1.api.run.RunNotFoundException;
import dev.tp1.api.run.RunStore;
import dev.tp1.model.exercise.Language;
import dev.tp1.model.report.Report;
import dev.tp1.model.run.Run;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** The report of a run. */
@Controller("/runs/{id}/report")
@Tag(name = "runs")
@ExecuteOn(TaskExecutors.BLOCKING) // JDBC blocks; keep it off the Netty event loop
class ReportController {
    private final RunStore runs;

    ReportController(RunStore runs) {
        this.runs = runs;
    }

    /**
     * Returns the report of a run, as Markdown, HTML or JSON.
     *
     * @param id The UUID of the run.
     * @param lang The language; it takes precedence over Accept-Language.
     * @param acceptLanguage The languages that the reader prefers; the default is English.
     */
    @Get
    @ApiResponse(responseCode = "200", ref = "Report")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "406", ref = "NotAcceptable")
    @ApiResponse(responseCode = "422", ref = "Invalid")
    @ApiResponse(responseCode = "503", ref = "Unavailable")
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
        return ReportResponse.of(Report.of(run, Language.of(lang, acceptLanguage)), request);
    }
}
