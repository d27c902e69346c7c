package dev.tp1.api.progress;

import dev.tp1.api.problem.Problems;
import dev.tp1.api.run.Text;
import dev.tp1.api.web.Negotiation;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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

import java.util.List;

/** How far a class is. */
@Controller("/progress")
@Tag(name = "progress")
@ExecuteOn(TaskExecutors.BLOCKING) // JDBC blocks; keep it off the Netty event loop
class ProgressController {
    private static final List<MediaType> FORMS =
            List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_CSV_TYPE);

    private final ProgressRepository repository;

    ProgressController(ProgressRepository repository) {
        this.repository = repository;
    }

    /**
     * Shows students by questions, with the latest outcome of each, as JSON or CSV.
     *
     * @param schoolClass The class, by its name in full.
     */
    @Get
    @ApiResponse(
            responseCode = "200",
            description = "The students of the class by name; nobody where no run names it.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Progress.class)),
                @Content(
                        mediaType = MediaType.TEXT_CSV,
                        schema = @Schema(type = "string"),
                        examples =
                                @ExampleObject(
                                        name = "csv",
                                        value = "student,1.b,1.c,passed\r\nAda,passed,,1\r\n"))
            })
    @Problems.Invalid
    @Problems.NotAcceptable
    @Problems.Unavailable
    @Produces(MediaType.ALL)
    HttpResponse<?> progress(
            @Parameter(example = "M1 Data", schema = @Schema(type = "string", maxLength = 100))
                    @QueryValue("class")
                    @Text(blank = false, maxCharacters = 100)
                    String schoolClass,
            HttpRequest<?> request) {
        Progress progress = Progress.of(schoolClass, repository.ofClass(schoolClass));
        MediaType type = Negotiation.preferred(request, FORMS);
        return type.equals(MediaType.TEXT_CSV_TYPE)
                ? Negotiation.answer(type, progress.csv())
                : Negotiation.answer(type, progress);
    }
}
