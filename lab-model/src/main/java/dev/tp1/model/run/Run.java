package dev.tp1.model.run;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One person's pass through the lab. In a run read from JSON, any component may be null until the
 * constraints have been checked.
 */
@Schema(description = "One person's pass through the lab.")
public record Run(
        @Schema(
                        description = "The name of the person.",
                        example = "Ada Lovelace",
                        minLength = 1,
                        maxLength = 100)
                @NotNull
                @Text(blank = false, maxCharacters = 100)
                String student,
        @Schema(
                        description =
                                "The class that the person is in; absent for a person who studies"
                                        + " alone.",
                        example = "M1 Data",
                        requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                        minLength = 1,
                        maxLength = 100)
                @JsonProperty("class")
                @Text(blank = false, maxCharacters = 100)
                @Nullable String schoolClass,
        @Schema(
                        description = "When the run began, by the student's clock.",
                        example = "2026-11-23T09:00:00Z")
                @NotNull
                Instant startedAt,
        @Schema(
                        description =
                                "The commands, in the order in which they were run; none if absent"
                                        + " or null.",
                        requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                        nullable = true)
                @Size(max = 10_000)
                List<@NotNull @Valid Observation> observations,
        @Schema(
                        description =
                                "What the checks decided, at most one per question; none if absent"
                                        + " or null.",
                        requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                        nullable = true)
                @UniqueQuestions
                List<@NotNull @Valid Verdict> verdicts,
        @Schema(
                        description =
                                "The person's written words, at most one answer per question; none"
                                        + " if absent or null.",
                        requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                        nullable = true)
                @UniqueQuestions
                List<@NotNull @Valid Answer> answers) {

    /**
     * The same run with its verdicts and answers sorted by question, as the database returns them.
     */
    public Run inOrder() {
        return new Run(
                student,
                schoolClass,
                startedAt,
                observations,
                verdicts.stream().sorted(Comparator.comparing(Verdict::question)).toList(),
                answers.stream().sorted(Comparator.comparing(Answer::question)).toList());
    }

    /** How many questions passed. */
    public int passed() {
        return (int) verdicts.stream().filter(Verdict::hasPassed).count();
    }
}
