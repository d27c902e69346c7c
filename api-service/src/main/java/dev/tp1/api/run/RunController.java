package dev.tp1.api.run;

import dev.tp1.api.problem.Problems;
import dev.tp1.api.run.RunStore.Outcome;
import dev.tp1.api.run.RunStore.StoreResult;
import dev.tp1.api.run.RunStore.StoredRun;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/** Runs through the lab, newest first. */
@Controller("/runs")
@Tag(name = "runs")
@ExecuteOn(TaskExecutors.BLOCKING) // JDBC blocks; keep it off the Netty event loop
class RunController {
    private static final String ID = "6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10";

    private static final String ETAG =
            "\"fbb2b5c1385ad3eb5f3a8f9fa7c8867befdc907d3ad3d5a7f6b73e634a060ac6\"";

    private final RunStore store;
    private final RunMetrics metrics;

    RunController(RunStore store, RunMetrics metrics) {
        this.store = store;
        this.metrics = metrics;
    }

    /**
     * Lists runs, newest first by their start.
     *
     * @param student Only the runs of this student, by the name in full.
     * @param limit How many runs a page has at most.
     * @param cursor Where the page begins: follow the Link header, which has it.
     */
    @Get
    @ApiResponse(
            responseCode = "200",
            description = "A page of runs.",
            headers =
                    @io.swagger.v3.oas.annotations.headers.Header(
                            name = "Link",
                            description = "The next page, with rel=\"next\"; absent on the last.",
                            schema =
                                    @Schema(
                                            type = "string",
                                            example =
                                                    "</runs?limit=20&cursor="
                                                            + Cursor.EXAMPLE
                                                            + ">; rel=\"next\"")),
            content =
                    @Content(
                            mediaType = "application/json",
                            array =
                                    @ArraySchema(
                                            schema = @Schema(implementation = RunSummary.class))))
    @Problems.Invalid
    @Problems.NotAcceptable
    @Problems.Unavailable
    HttpResponse<List<RunSummary>> runs(
            @Parameter(example = "Ada Lovelace", schema = @Schema(type = "string", maxLength = 100))
                    @QueryValue
                    @Nullable
                    @Text(blank = false, maxCharacters = 100)
                    String student,
            @Parameter(example = "20") @QueryValue(defaultValue = "20") @Min(1) @Max(100) int limit,
            @Parameter(
                            example = Cursor.EXAMPLE,
                            schema = @Schema(type = "string", pattern = "^[A-Za-z0-9_-]+$"))
                    @QueryValue
                    @Nullable Cursor cursor) {
        RunPage page = store.list(student, limit, cursor);
        MutableHttpResponse<List<RunSummary>> response = HttpResponse.ok(page.runs());
        return page.next() == null
                ? response
                : response.header(HttpHeaders.LINK, nextLink(student, limit, page.next()));
    }

    /**
     * Stores a whole run, in the place of what is stored under its id. The same run again changes
     * nothing, so that a submission can be repeated.
     *
     * @param id The UUID that the person's machine chose for the run.
     * @param run The whole run.
     * @param ifMatch Replace the run only if it still has this ETag.
     * @param ifNoneMatch With <code>*</code>, create the run only: replace none.
     */
    @Put("/{id}")
    @ApiResponse(
            responseCode = "200",
            description = "The run was there: replaced, or left as it is where it is the same.",
            headers =
                    @io.swagger.v3.oas.annotations.headers.Header(
                            name = "ETag",
                            description = "What If-Match and If-None-Match compare with.",
                            schema = @Schema(type = "string", example = ETAG)),
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RunSummary.class)))
    @ApiResponse(
            responseCode = "201",
            description = "The run was not there: created.",
            headers =
                    @io.swagger.v3.oas.annotations.headers.Header(
                            name = "ETag",
                            description = "What If-Match and If-None-Match compare with.",
                            schema = @Schema(type = "string", example = ETAG)),
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RunSummary.class)))
    @Problems.NotJson
    @Problems.NotAcceptable
    @Problems.PreconditionFailed
    @Problems.TooLarge
    @Problems.UnsupportedMediaType
    @Problems.Invalid
    @Problems.Unavailable
    HttpResponse<RunSummary> storeRun(
            @Parameter(example = ID) UUID id,
            @Body @Valid Run run,
            @Parameter(example = ETAG) @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Parameter(example = "*") @Header(HttpHeaders.IF_NONE_MATCH)
                    @Nullable String ifNoneMatch) {
        StoreResult result = store.store(id, run, new Preconditions(ifMatch, ifNoneMatch));
        metrics.count(result.outcome());
        HttpStatus status =
                result.outcome() == Outcome.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
        return HttpResponse.<RunSummary>status(status)
                .header(HttpHeaders.ETAG, etag(result.digest()))
                .body(RunSummary.of(id, run, result.storedAt()));
    }

    /**
     * Gives a run as it was stored.
     *
     * @param id The UUID of the run.
     * @param ifNoneMatch Give the run only if it has another ETag than this.
     */
    @Get("/{id}")
    @ApiResponse(
            responseCode = "200",
            description = "The whole run.",
            headers =
                    @io.swagger.v3.oas.annotations.headers.Header(
                            name = "ETag",
                            description = "What If-Match and If-None-Match compare with.",
                            schema = @Schema(type = "string", example = ETAG)),
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = Run.class)))
    @ApiResponse(responseCode = "304", description = "The run is the one that the client has.")
    @Problems.NotFound
    @Problems.NotAcceptable
    @Problems.Invalid
    @Problems.Unavailable
    HttpResponse<Run> run(
            @Parameter(example = ID) UUID id,
            @Parameter(example = ETAG) @Header(HttpHeaders.IF_NONE_MATCH)
                    @Nullable String ifNoneMatch) {
        StoredRun stored = store.find(id).orElseThrow(() -> new RunNotFoundException(id));
        MutableHttpResponse<Run> response =
                new Preconditions(null, ifNoneMatch).holdFor(stored.digest())
                        ? HttpResponse.ok(stored.run())
                        : HttpResponse.notModified();
        return response.header(HttpHeaders.ETAG, etag(stored.digest()));
    }

    /**
     * Deletes a run with its observations, verdicts and answers.
     *
     * @param id The UUID of the run.
     * @param ifMatch Delete the run only if it still has this ETag.
     */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "The run is gone.")
    @Problems.NotFound
    @Problems.PreconditionFailed
    @Problems.Invalid
    @Problems.Unavailable
    @Produces(MediaType.ALL) // there is no body whose type could be refused
    void deleteRun(
            @Parameter(example = ID) UUID id,
            @Parameter(example = ETAG) @Header(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        store.delete(id, new Preconditions(ifMatch, null));
    }

    private static String etag(String digest) {
        return '"' + digest + '"';
    }

    private static String nextLink(@Nullable String student, int limit, Cursor next) {
        UriBuilder uri =
                UriBuilder.of("/runs")
                        .queryParam("limit", limit)
                        .queryParam("student", student) // left out if null
                        .queryParam("cursor", next);
        return "<%s>; rel=\"next\"".formatted(uri);
    }
}
