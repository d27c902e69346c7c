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

/** The name of one of the lab's questions. */
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = InTheLab.Validator.class)
public @interface InTheLab {

    String message() default "must be a question of the lab";

    /** Names them all in the violation. */
    @Introspected
    final class Validator implements ConstraintValidator<InTheLab, String> {
        @Override
        public boolean isValid(
                @Nullable String question,
                AnnotationValue<InTheLab> constraint,
                ConstraintValidatorContext context) {
            var questions = Exercises.questions();
            context.messageTemplate(
                    "must be one of the lab's %d questions: %s"
                            .formatted(questions.size(), String.join(", ", questions)));
            return question == null || questions.contains(question);
        }
    }
}
