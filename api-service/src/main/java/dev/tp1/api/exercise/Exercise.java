package dev.tp1.api.exercise;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import java.util.List;

/**
 * One exercise of the lab, in one language.
 *
 * @param exercise Its number, 1 to 8.
 * @param title The title of its page.
 * @param questions In the order of the page.
 */
@Serdeable
public record Exercise(
        @Schema(example = "5") int exercise,
        @Schema(example = "The API and its database with Compose") String title,
        List<Question> questions) {

    /**
     * One of the 28 questions.
     *
     * @param question Its name: the exercise and a letter.
     * @param title The heading of its section.
     */
    @Serdeable
    public record Question(
            @Schema(example = "5.b") String question,
            @Schema(example = "Write the compose file") String title) {}
}
