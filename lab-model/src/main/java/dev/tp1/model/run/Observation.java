package dev.tp1.model.run;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import java.time.Instant;

/** One command of a question, as it was really run, without judgement. */
@Schema(description = "One command of a question, as it was really run, without judgement.")
public record Observation(
        @Schema(
                        description = "The question that it belongs to.",
                        example = "1.b",
                        pattern = "^[1-8]\\.[a-e]$")
                @NotNull
                @KnownQuestion
                String question,
        @Schema(
                        description = "What was typed; at most 64 KiB as UTF-8.",
                        example = "docker run hello-world",
                        minLength = 1,
                        maxLength = 65_536)
                @NotNull
                @Text(blank = false, maxBytes = 65_536)
                String command,
        @Schema(
                        description =
                                "What was printed, standard output and error as they came; at most"
                                        + " 64 KiB as UTF-8.",
                        example = "Hello from Docker!\n",
                        maxLength = 65_536)
                @NotNull
                @Text(maxBytes = 65_536)
                String output,
        @Schema(description = "How the command ended.", example = "0") @NotNull @Min(0) @Max(255)
                Integer exitCode,
        @Schema(
                        description = "When the command was started, by the student's clock.",
                        example = "2026-11-23T09:01:00.5Z")
                @NotNull
                Instant observedAt,
        @Schema(description = "How long it ran, in milliseconds.", example = "1200")
                @NotNull
                @Min(0)
                Long tookMs) {}
