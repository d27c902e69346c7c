package dev.tp1.model.submission;

import dev.tp1.model.run.Text;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;

import java.math.BigDecimal;

/** What a teacher gives for a question, in the place of what the check decided. */
@Schema(description = "What a teacher gives for a question, instead of the check's verdict.")
public record Mark(
        @Schema(description = "The share of the question's points, from 0 to 1.", example = "0.5")
                @NotNull
                @DecimalMin("0")
                @DecimalMax("1")
                BigDecimal share,
        @Schema(
                        description = "What the teacher notes beside it; may be empty.",
                        example = "What does an image have that a container has not?",
                        maxLength = 4000)
                @NotNull
                @Text(maxCharacters = 4000)
                String comment) {}
