package dev.tp1.model.exercise;

import io.swagger.v3.oas.annotations.media.Schema;

import java.util.List;

/** One exercise of the lab, in one language. */
@Schema(description = "One exercise of the lab, in one language.")
public record Exercise(
        @Schema(description = "Its number, 1 to 8.", example = "5") int exercise,
        @Schema(
                        description = "The title of its page.",
                        example = "The API and its database with Compose")
                String title,
        @Schema(description = "In the order of the page.") List<Question> questions) {

    /** One of the 28 questions. */
    @Schema(description = "One of the 28 questions.")
    public record Question(
            @Schema(description = "Its name: the exercise and a letter.", example = "5.b")
                    String question,
            @Schema(description = "The heading of its section.", example = "Write the compose file")
                    String title) {}
}
