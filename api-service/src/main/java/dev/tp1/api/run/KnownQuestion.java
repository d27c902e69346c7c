package dev.tp1.api.run;

import dev.tp1.api.exercise.Exercises;

import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.validation.validator.constraints.ConstraintValidator;
import io.micronaut.validation.validator.constraints.ConstraintValidatorContext;

import jakarta.validation.Constraint;

import org.jspecify.annotations.Nullable;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The name of a question of the lab, such as {@code 5.b}. */
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownQuestion.Validator.class)
public @interface KnownQuestion {

    String message() default "must be a question of the lab";

    /** The violation names all questions. */
    @Introspected
    final class Validator implements ConstraintValidator<KnownQuestion, String> {
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
}
