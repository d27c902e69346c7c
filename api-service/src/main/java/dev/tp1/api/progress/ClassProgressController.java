package dev.tp1.api.progress;

import dev.tp1.api.progress.ClassProgressRepository.CauseRow;
import dev.tp1.api.security.Role;
import dev.tp1.model.run.Text;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;

import java.util.List;

/** What a class stumbles over, for its teacher. */
@Controller("/classes/{code}/progress")
@Requires(property = "micronaut.security.enabled", value = "true")
@Secured({Role.TEACHER, Role.ADMIN})
@Tag(name = "progress")
@ExecuteOn(TaskExecutors.BLOCKING) // JDBC blocks; keep it off the Netty event loop
class ClassProgressController {
    private final ClassProgressRepository repository;

    ClassProgressController(ClassProgressRepository repository) {
        this.repository = repository;
    }

    /**
     * Counts, by question, how many students passed, and what the others failed on. Only the
     * submissions that count do: as they were graded, or else as they were submitted.
     *
     * @param code The code of the class.
     */
    @Get
    @SecurityRequirement(name = "token")
    @ApiResponse(
            responseCode = "200",
            description = "The questions that anybody's submission has, in the lab's order.",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "401", ref = "Unauthorized")
    @ApiResponse(responseCode = "403", ref = "Forbidden")
    @ApiResponse(responseCode = "503", ref = "Unavailable")
    List<CauseRow> classProgress(
            @Parameter(example = "K7QX2MPB") @Text(blank = false, maxCharacters = 40) String code) {
        return repository.causes(code);
    }
}
