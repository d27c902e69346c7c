package dev.tp1.api.submission;

import dev.tp1.api.submission.SubmissionStore.Receipt;
import dev.tp1.model.run.Text;
import dev.tp1.model.submission.Grade;
import dev.tp1.model.submission.Submission;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What openapi.json says of the routes of {@link SubmissionController}. */
@Tag(name = "submissions")
@SecurityRequirement(name = "token")
@ApiResponse(responseCode = "401", ref = "Unauthorized")
@ApiResponse(responseCode = "403", ref = "Forbidden")
@ApiResponse(responseCode = "503", ref = "Unavailable")
interface SubmissionApi {
    String CODE = "The code of the class.";
    String EXAMPLE_CODE = "K7QX2MPB";
    String NUMBER = "The number of the submission.";

    @Operation(
            summary = "Submits a workspace.",
            description =
                    "The bearer token is one that the workspace chose at random. The first one that"
                            + " submits as a student is the student's from then on. Safe to repeat:"
                            + " the newest submission again changes nothing.")
    @ApiResponse(
            responseCode = "200",
            description = "It is the newest submission already.",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "201", description = "It is stored.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "400", ref = "NotJson")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "413", ref = "TooLarge")
    @ApiResponse(responseCode = "422", ref = "Invalid")
    @ApiResponse(responseCode = "429", ref = "TooMany")
    HttpResponse<Receipt> submit(
            @Parameter(description = CODE, example = EXAMPLE_CODE)
                    @Text(blank = false, maxCharacters = 40)
                    String code,
            @RequestBody(description = "The workspace.") Submission submission,
            @Parameter(hidden = true) @Nullable String authorization);

    @Operation(
            summary = "Lists the submissions, newest first.",
            description = "A student sees those of the student, a teacher those of the class.")
    @ApiResponse(responseCode = "200", description = "All of them.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "NotFound")
    List<SubmissionSummary> listSubmissions(
            @Parameter(description = CODE, example = EXAMPLE_CODE)
                    @Text(blank = false, maxCharacters = 40)
                    String code,
            @Parameter(hidden = true) Authentication user);

    @Operation(summary = "Returns a submission as it was stored.", description = "With its files.")
    @ApiResponse(responseCode = "200", description = "All of it.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "NotFound")
    Submission getSubmission(
            @Parameter(description = CODE, example = EXAMPLE_CODE)
                    @Text(blank = false, maxCharacters = 40)
                    String code,
            @Parameter(description = NUMBER, example = "17") long number,
            @Parameter(hidden = true) Authentication user);

    @Operation(
            summary = "Returns the report of a submission, as Markdown, HTML or JSON.",
            description = "With its files.")
    @ApiResponse(responseCode = "200", ref = "Report")
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "406", ref = "NotAcceptable")
    @ApiResponse(responseCode = "422", ref = "Invalid")
    HttpResponse<?> getSubmissionReport(
            @Parameter(description = CODE, example = EXAMPLE_CODE)
                    @Text(blank = false, maxCharacters = 40)
                    String code,
            @Parameter(description = NUMBER, example = "17") long number,
            @Parameter(
                            description = "The language; it takes precedence over Accept-Language.",
                            example = "fr")
                    @Nullable String lang,
            @Parameter(
                            description =
                                    "The languages that the reader prefers; the default is"
                                            + " English.",
                            example = "fr-FR,fr;q=0.9,en;q=0.5")
                    @Nullable String acceptLanguage,
            HttpRequest<?> request,
            @Parameter(hidden = true) Authentication user);

    @Operation(
            summary = "Returns what grading a submission came to.",
            description = "The newest, if it was graded more than once.")
    @ApiResponse(responseCode = "200", description = "The grade.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "NotFound")
    Grade getGrade(
            @Parameter(description = CODE, example = EXAMPLE_CODE)
                    @Text(blank = false, maxCharacters = 40)
                    String code,
            @Parameter(description = NUMBER, example = "17") long number,
            @Parameter(hidden = true) Authentication user);

    @Operation(
            summary = "Stores what grading a submission came to.",
            description = "For the teacher. It takes the place of an older one.")
    @ApiResponse(responseCode = "200", description = "The grade.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "NotFound")
    @ApiResponse(responseCode = "422", ref = "Invalid")
    Grade storeGrade(
            @Parameter(description = CODE, example = EXAMPLE_CODE)
                    @Text(blank = false, maxCharacters = 40)
                    String code,
            @Parameter(description = NUMBER, example = "17") long number,
            @RequestBody(description = "The grade.") Grade grade);
}
