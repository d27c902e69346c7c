package dev.tp1.model.run;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;

import java.time.Instant;

/** A person's written words for a question. */
@Schema(description = "A person's written words for a question.")
public record Answer(
        @Schema(description = "The question.", example = "2.a", pattern = "^[1-8]\\.[a-e]$")
                @NotNull
                @KnownQuestion
                String question,
        @Schema(
                        description = "The answer, as Markdown.",
                        example = "An image is an immutable template.",
                        maxLength = 20_000)
                @NotNull
                @Text(blank = false, maxCharacters = 20_000)
                String words,
        @Schema(
                        description = "When it was written, by the student's clock.",
                        example = "2026-11-23T09:03:00Z")
                @NotNull
                Instant answeredAt)
        implements HasQuestion {}
