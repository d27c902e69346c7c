package dev.tp1.model.submission;

import dev.tp1.model.run.Run;
import dev.tp1.model.run.UniqueQuestions;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import java.util.List;

/**
 * What a student hands in to a class. In a submission read from JSON, any component may be null
 * until the constraints have been checked.
 */
@Schema(description = "What a student hands in to a class.")
public record Submission(
        @Schema(description = "Who the student is within the class.", example = "ada")
                @NotNull
                @Pattern(regexp = StudentId.PATTERN, message = StudentId.MESSAGE)
                String studentId,
        @Schema(description = "The run of the workspace; its class is the code of the class.")
                @NotNull
                @Valid
                Run run,
        @Schema(description = "The files of the workspace.") @NotNull @Valid Sources sources,
        @Schema(description = "What the run was made with.") @NotNull @Valid Tools tools,
        @Schema(
                        description =
                                "The questions of which hints were shown; none if absent or null.",
                        requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                        nullable = true)
                @UniqueQuestions
                List<@NotNull @Valid Hints> hints) {}
