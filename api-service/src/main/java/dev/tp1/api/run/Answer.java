package dev.tp1.api.run;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;

import java.time.Instant;

/**
 * A person's written words for a question.
 *
 * @param question The question.
 * @param words The answer, as Markdown.
 * @param answeredAt When it was written, by the student's clock.
 */
@Serdeable
public record Answer(
        @Schema(example = "2.a", pattern = "^[1-8]\\.[a-e]$") @NotNull @KnownQuestion
                String question,
        @Schema(example = "An image is an immutable template.", maxLength = 20_000)
                @NotNull
                @Text(blank = false, maxCharacters = 20_000)
                String words,
        @Schema(example = "2026-11-23T09:03:00Z") @NotNull Instant answeredAt)
        implements HasQuestion {}
