package dev.tp1.api.run;

import dev.tp1.model.run.Run;

import io.micronaut.http.HttpResponse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/**
 * What openapi.json says of the routes of {@link RunController}. A {@code ref} is the name of a
 * component in src/main/openapi/components.yml.
 */
@Tag(name = "runs")
interface RunApi {
    String EXAMPLE_ID = "6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10";

    String EXAMPLE_ETAG = "\"fbb2b5c1385ad3eb5f3a8f9fa7c8867befdc907d3ad3d5a7f6b73e634a060ac6\"";

    @Operation(
            summary = "Lists runs, newest first by their start.",
            description = "The Link header leads to the next page.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of runs.",
            headers = @Header(name = "Link", ref = "Link"),
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "406", ref = "NotAcceptable")
    @ApiResponse(responseCode = "422", ref = "Invalid")
    @ApiResponse(responseCode = "503", ref = "Unavailable")
    HttpResponse<List<RunSummary>> listRuns(
            @Parameter(
                            description = "Only the runs of this student, by full name.",
                            example = "Ada Lovelace",
                            schema = @Schema(type = "string", maxLength = 100))
                    @Nullable String student,
            @Parameter(description = "How many runs a page has at most.", example = "20") int limit,
            @Parameter(
                            description = "Where the page begins: taken from a Link header.",
                            example = Cursor.EXAMPLE,
                            schema = @Schema(type = "string", pattern = "^[A-Za-z0-9_-]+$"))
                    @Nullable Cursor cursor);

    @Operation(
            summary = "Creates a run, or replaces the one with this id.",
            description = "Safe to repeat: storing the same run again changes nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "The run existed: it was replaced, or was the same already.",
            headers = @Header(name = "ETag", ref = "ETag"),
            useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "201",
            description = "The run was created.",
            headers = @Header(name = "ETag", ref = "ETag"),
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "NotJson")
    @ApiResponse(responseCode = "406", ref = "NotAcceptable")
    @ApiResponse(responseCode = "412", ref = "PreconditionFailed")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @ApiResponse(responseCode = "422", ref = "Invalid")
    @ApiResponse(responseCode = "503", ref = "Unavailable")
    HttpResponse<RunSummary> storeRun(
            @Parameter(
                            description = "The UUID that the person's machine chose for the run.",
                            example = EXAMPLE_ID)
                    UUID id,
            @RequestBody(description = "The whole run.") Run run,
            @Parameter(
                            description = "Replace the run only if it still has this ETag.",
                            example = EXAMPLE_ETAG)
                    @Nullable String ifMatch,
            @Parameter(
                            description = "With `*`, only create the run: never replace one.",
                            example = "*")
                    @Nullable String ifNoneMatch);

    @Operation(
            summary = "Returns a run as it was stored.",
            description = "The ETag changes whenever the run does.")
    @ApiResponse(
            responseCode = "200",
            description = "The whole run.",
            headers = @Header(name = "ETag", ref = "ETag"),
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "304", description = "The client has this run already.")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "406", ref = "NotAcceptable")
    @ApiResponse(responseCode = "422", ref = "Invalid")
    @ApiResponse(responseCode = "503", ref = "Unavailable")
    HttpResponse<Run> getRun(
            @Parameter(description = "The UUID of the run.", example = EXAMPLE_ID) UUID id,
            @Parameter(
                            description = "Return the run only if its ETag is another than this.",
                            example = EXAMPLE_ETAG)
                    @Nullable String ifNoneMatch);

    @Operation(
            summary = "Deletes a run with its observations, verdicts and answers.",
            description = "With If-Match, a run that has changed meanwhile is kept.")
    @ApiResponse(responseCode = "204", description = "The run was deleted.")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "412", ref = "PreconditionFailed")
    @ApiResponse(responseCode = "422", ref = "Invalid")
    @ApiResponse(responseCode = "503", ref = "Unavailable")
    void deleteRun(
            @Parameter(description = "The UUID of the run.", example = EXAMPLE_ID) UUID id,
            @Parameter(
                            description = "Delete the run only if it still has this ETag.",
                            example = EXAMPLE_ETAG)
                    @Nullable String ifMatch);
}
