package dev.tp1.model.submission;

import dev.tp1.model.run.HasQuestion;
import dev.tp1.model.run.KnownQuestion;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How many hints were shown of a question. */
@Schema(description = "How many hints were shown of a question.")
public record Hints(
        @Schema(description = "The question.", example = "5.b", pattern = "^[1-8]\\.[a-e]$")
                @NotNull
                @KnownQuestion
                String question,
        @Schema(description = "How many.", example = "2") @NotNull @Min(1) Integer shown)
        implements HasQuestion {}
