package dev.tp1.model.submission;

import dev.tp1.model.run.HasQuestion;
import dev.tp1.model.run.KnownQuestion;
import dev.tp1.model.run.Text;
import dev.tp1.model.run.UniqueQuestions;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** What checking a submission again came to, on the teacher's machine. */
@Schema(description = "What checking a submission again came to, on the teacher's machine.")
public record Grade(
        @Schema(description = "The version of tp1 that checked.", example = "0.1.0")
                @NotNull
                @Text(blank = false, maxCharacters = 100)
                String checker,
        @Schema(
                        description = "When the check began, by the teacher's clock.",
                        example = "2026-12-05T08:00:00Z")
                @NotNull
                Instant gradedAt,
        @Schema(
                        description = "Why it was not checked to its end; empty if it was.",
                        example = "",
                        maxLength = 4000)
                @NotNull
                @Text(maxCharacters = 4000)
                String problem,
        @Schema(
                        description = "The questions; none if absent or null.",
                        requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                        nullable = true)
                @UniqueQuestions
                List<@NotNull @Valid GradedQuestion> questions) {

    /** A question that was checked again. */
    @Schema(description = "A question that was checked again.")
    public record GradedQuestion(
            @Schema(description = "The question.", example = "5.b", pattern = "^[1-8]\\.[a-e]$")
                    @NotNull
                    @KnownQuestion
                    String question,
            @Schema(
                            description = "What the check decided now.",
                            type = "string",
                            example = "passed",
                            allowableValues = {"passed", "failed", "not yet", "skipped"})
                    @NotNull
                    @Pattern(
                            regexp = "passed|failed|not yet|skipped",
                            message = "must be passed, failed, not yet or skipped")
                    String outcome,
            @Schema(
                            description = "Why, in words for the student.",
                            example = "The compose file has both services.",
                            maxLength = 4000)
                    @NotNull
                    @Text(maxCharacters = 4000)
                    String reason,
            @Schema(
                            description =
                                    "What it failed on, as the check names it in every language;"
                                            + " absent if it passed.",
                            example = "stack.only-on-loopback",
                            maxLength = 100)
                    @Text(blank = false, maxCharacters = 100)
                    @Nullable String cause,
            @Schema(
                            description =
                                    "How that compares with the submitted verdict: reproduced if"
                                            + " it is the same, differs if it is another, not run"
                                            + " if one of both is missing.",
                            type = "string",
                            example = "reproduced",
                            allowableValues = {"reproduced", "differs", "not run"})
                    @NotNull
                    @Pattern(
                            regexp = "reproduced|differs|not run",
                            message = "must be reproduced, differs or not run")
                    String comparison)
            implements HasQuestion {

        /** Whether the question holds. */
        public boolean hasPassed() {
            return outcome.equals("passed");
        }
    }
}
