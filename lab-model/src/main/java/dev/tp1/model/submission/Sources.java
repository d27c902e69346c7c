package dev.tp1.model.submission;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import java.util.List;

/** The files of a workspace that its verdicts depend on. */
@Schema(description = "The files of a workspace that its verdicts depend on.")
public record Sources(
        @Schema(
                        description = "What the files come to, as SHA-256 in hexadecimal.",
                        example =
                                "fbb2b5c1385ad3eb5f3a8f9fa7c8867befdc907d3ad3d5a7f6b73e634a060ac6",
                        pattern = "^[0-9a-f]{64}$")
                @NotNull
                @Pattern(regexp = "[0-9a-f]{64}", message = "must be a SHA-256 in hexadecimal")
                String fingerprint,
        @Schema(
                        description = "The files by path; none if absent or null.",
                        requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                        nullable = true)
                @Size(max = MAX_FILES)
                List<@NotNull @Valid SourceFile> files) {

    /** How many files there may be. */
    public static final int MAX_FILES = 500;

    /** How many bytes the files may have together. */
    public static final int MAX_BYTES = 1 << 20;
}
