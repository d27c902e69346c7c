package dev.tp1.api.progress;

import dev.tp1.api.web.Negotiation;
import dev.tp1.model.run.Text;

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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

import java.util.List;

/** The progress of a class. */
@Controller("/progress")
@Tag(name = "progress")
@ExecuteOn(TaskExecutors.BLOCKING) // JDBC blocks; keep it off the Netty event loop
class ProgressController {
    private static final List<MediaType> MEDIA_TYPES =
            List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_CSV_TYPE);

    private final ProgressRepository repository;

    ProgressController(ProgressRepository repository) {
        this.repository = repository;
    }

    /**
     * Shows the latest outcome of each question for each student of a class, as JSON or CSV.
     *
     * @param schoolClass The full name of the class.
     */
    @Get
    @ApiResponse(responseCode = "200", ref = "Progress")
    @ApiResponse(responseCode = "406", ref = "NotAcceptable")
    @ApiResponse(responseCode = "422", ref = "Invalid")
    @ApiResponse(responseCode = "503", ref = "Unavailable")
    @Produces(MediaType.ALL)
    HttpResponse<?> progress(
            @Parameter(example = "M1 Data", schema = @Schema(type = "string", maxLength = 100))
                    @QueryValue("class")
                    @Text(blank = false, maxCharacters = 100)
                    String schoolClass,
            HttpRequest<?> request) {
        Progress progress = Progress.of(schoolClass, repository.ofClass(schoolClass));
        MediaType type = Negotiation.preferred(request, MEDIA_TYPES);
        return type.equals(MediaType.TEXT_CSV_TYPE)
                ? Negotiation.answer(type, progress.csv())
                : Negotiation.answer(type, progress);
    }
}
