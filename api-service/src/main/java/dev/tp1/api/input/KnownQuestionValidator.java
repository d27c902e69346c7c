package dev.tp1.api.input;

import dev.tp1.model.exercise.Exercises;
import dev.tp1.model.run.KnownQuestion;

import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.validation.validator.constraints.ConstraintValidator;
import io.micronaut.validation.validator.constraints.ConstraintValidatorContext;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/** The violation names all questions. */
@Singleton
final class KnownQuestionValidator implements ConstraintValidator<KnownQuestion, String> {
    @Override
    public boolean isValid(
            @Nullable String question,
            AnnotationValue<KnownQuestion> constraint,
            ConstraintValidatorContext context) {
        var questions = Exercises.questions();
        context.messageTemplate(
                "must be one of the lab's %d questions: %s"
                        .formatted(questions.size(), String.join(", ", questions)));
        return question == null || questions.contains(question);
    }
}
