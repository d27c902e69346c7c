package dev.tp1.model.submission;

import dev.tp1.model.run.HasQuestion;
import dev.tp1.model.run.KnownQuestion;
import dev.tp1.model.run.Text;
import dev.tp1.model.run.UniqueQuestions;
import dev.tp1.model.token.Sha256;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/**
 * What a teacher sets for a class. In settings read from JSON, any component may be null until the
 * constraints have been checked.
 */
@Schema(description = "What a teacher sets for a class.")
public record ClassSettings(
        @Schema(description = "What the class is called.", example = "M1 Data")
                @NotNull
                @Text(blank = false, maxCharacters = 100)
                String name,
        @Schema(
                        description = "Until when a submission is on time; always if absent.",
                        example = "2026-12-04T22:59:00Z")
                @Nullable Instant dueAt,
        @Schema(description = "The database of the exercises; tp1, tp1 and tp1 if absent.") @Valid
                @Nullable Database database,
        @Schema(
                        description =
                                "The points of questions that are not worth one; none if absent or"
                                        + " null.",
                        requiredMode = Schema.RequiredMode.NOT_REQUIRED,
                        nullable = true)
                @UniqueQuestions
                List<@NotNull @Valid QuestionPoints> points,
        @Schema(
                        description =
                                "Whether each student has a database name of their own, so that a"
                                        + " copied workspace is found out; false if absent.",
                        type = "boolean",
                        example = "false")
                @Nullable Boolean variants) {

    private static final Database USUAL = new Database("tp1", "tp1", "tp1");
    private static final int VARIANT_LETTERS = 5;

    /** The database that the students' compose files set up. */
    @Schema(name = "ClassDatabase", description = "The database that the students set up.")
    public record Database(
            @Schema(description = "Its name.", example = "tp1")
                    @NotNull
                    @Text(blank = false, maxCharacters = 50)
                    String name,
            @Schema(description = "Its user.", example = "tp1")
                    @NotNull
                    @Text(blank = false, maxCharacters = 63)
                    String user,
            @Schema(description = "The user's password.", example = "tp1")
                    @NotNull
                    @Text(blank = false, maxCharacters = 100)
                    String password) {}

    /** What a question is worth. */
    @Schema(description = "What a question is worth.")
    public record QuestionPoints(
            @Schema(description = "The question.", example = "5.b", pattern = "^[1-8]\\.[a-e]$")
                    @NotNull
                    @KnownQuestion
                    String question,
            @Schema(description = "Its points.", example = "3") @NotNull @Min(0) @Max(1000)
                    Integer points)
            implements HasQuestion {}

    /** The points of a question. */
    public int pointsOf(String question) {
        return points.stream()
                .filter(one -> one.question().equals(question))
                .mapToInt(QuestionPoints::points)
                .findFirst()
                .orElse(1);
    }

    /**
     * The database that a student sets up; with variants, its name ends with letters that follow
     * from the code of the class and the id of the student.
     */
    public Database databaseOf(String code, String studentId) {
        Database of = database == null ? USUAL : database;
        return Boolean.TRUE.equals(variants)
                ? new Database(
                        of.name + "_" + letters(code + "/" + studentId), of.user, of.password)
                : of;
    }

    private static String letters(String text) {
        byte[] hash = Sha256.of(text);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < VARIANT_LETTERS; i++) {
            letters.append((char) ('a' + (hash[i] & 0xff) % 26));
        }
        return letters.toString();
    }
}
