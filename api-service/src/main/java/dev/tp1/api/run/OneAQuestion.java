package dev.tp1.api.run;

import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.validation.validator.constraints.ConstraintValidator;
import io.micronaut.validation.validator.constraints.ConstraintValidatorContext;

import jakarta.validation.Constraint;

import org.jspecify.annotations.Nullable;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** A list in which no two elements are of the same question. */
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneAQuestion.Validator.class)
public @interface OneAQuestion {

    String message() default "must have one element a question";

    /** Names the questions that come twice in the violation. */
    @Introspected
    final class Validator implements ConstraintValidator<OneAQuestion, List<OfAQuestion>> {
        @Override
        public boolean isValid(
                @Nullable List<OfAQuestion> list,
                AnnotationValue<OneAQuestion> constraint,
                ConstraintValidatorContext context) {
            String twice = list == null ? "" : twice(list);
            context.messageTemplate("must have one element a question, not more for " + twice);
            return twice.isEmpty();
        }

        private static String twice(List<OfAQuestion> list) {
            Set<String> seen = new HashSet<>();
            return list.stream()
                    .filter(Objects::nonNull)
                    .map(OfAQuestion::question)
                    .filter(question -> question != null && !seen.add(question))
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
    }
}
