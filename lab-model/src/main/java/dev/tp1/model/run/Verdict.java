package dev.tp1.model.run;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** What the check decided of a question. */
@Schema(description = "What the check decided of a question.")
public record Verdict(
        @Schema(description = "The question.", example = "1.b", pattern = "^[1-8]\\.[a-e]$")
                @NotNull
                @KnownQuestion
                String question,
        @Schema(
                        description =
                                "Whether it holds: passed, failed, not yet (what it needs is not"
                                        + " there), or skipped.",
                        type = "string",
                        example = "passed",
                        allowableValues = {"passed", "failed", "not yet", "skipped"})
                @NotNull
                @Pattern(
                        regexp = "passed|failed|not yet|skipped",
                        message = "must be passed, failed, not yet or skipped")
                String outcome,
        @Schema(
                        description = "Why, in words for the student; may be empty.",
                        example = "hello-world greets and ends with 0.",
                        maxLength = 4000)
                @NotNull
                @Text(maxCharacters = 4000)
                String reason,
        @Schema(
                        description =
                                "What it failed on, as the check names it in every language; absent"
                                        + " if it passed.",
                        example = "stack.only-on-loopback",
                        maxLength = 100)
                @Text(blank = false, maxCharacters = 100)
                @Nullable String cause,
        @Schema(
                        description = "When the check decided, by the student's clock.",
                        example = "2026-11-23T09:02:00Z")
                @NotNull
                Instant decidedAt)
        implements HasQuestion {

    /** Without a cause. */
    public Verdict(String question, String outcome, String reason, Instant decidedAt) {
        this(question, outcome, reason, null, decidedAt);
    }

    /** Whether the question holds. */
    public boolean hasPassed() {
        return outcome.equals("passed");
    }
}
