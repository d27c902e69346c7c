package dev.tp1.model.submission;

import dev.tp1.model.run.Text;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a run was made with, on the student's machine. */
@Schema(description = "What a run was made with, on the student's machine.")
public record Tools(
        @Schema(description = "The version of tp1.", example = "0.1.0")
                @NotNull
                @Text(blank = false, maxCharacters = 100)
                String checker,
        @Schema(
                        description = "The version of Docker's engine; absent without one.",
                        example = "28.5.2")
                @Text(blank = false, maxCharacters = 100)
                @Nullable String engine,
        @Schema(
                        description = "The version of Docker Compose; absent without it.",
                        example = "2.40.3")
                @Text(blank = false, maxCharacters = 100)
                @Nullable String compose,
        @Schema(
                        description = "The images that were used; none if absent or null.",
                        requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                        nullable = true)
                @Size(max = 100)
                List<@NotNull @Valid Image> images) {

    /** An image that was used. */
    @Schema(description = "An image that was used.")
    public record Image(
            @Schema(description = "Its name in the compose file.", example = "postgres:16")
                    @NotNull
                    @Text(blank = false, maxCharacters = 300)
                    String name,
            @Schema(
                            description = "The digest that a registry knows it by.",
                            example = "postgres@sha256:4f53c92d9a4ecd1b7b2e3ea0d0a1b1f3a0f3a4c0")
                    @NotNull
                    @Text(blank = false, maxCharacters = 400)
                    String digest) {}
}
