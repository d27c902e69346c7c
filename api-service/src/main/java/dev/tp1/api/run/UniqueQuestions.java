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

/** No two elements of the list have the same question. */
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = UniqueQuestions.Validator.class)
public @interface UniqueQuestions {

    String message() default "must have one element per question";

    /** The violation names the questions that are there more than once. */
    @Introspected
    final class Validator implements ConstraintValidator<UniqueQuestions, List<HasQuestion>> {
        @Override
        public boolean isValid(
                @Nullable List<HasQuestion> list,
                AnnotationValue<UniqueQuestions> constraint,
                ConstraintValidatorContext context) {
            String duplicates = list == null ? "" : duplicates(list);
            context.messageTemplate(
                    "must have one element per question, not more for " + duplicates);
            return duplicates.isEmpty();
        }

        private static String duplicates(List<HasQuestion> list) {
            Set<String> seen = new HashSet<>();
            return list.stream()
                    .filter(Objects::nonNull)
                    .map(HasQuestion::question)
                    .filter(question -> question != null && !seen.add(question))
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
    }
}
