package dev.tp1.api.input;

import dev.tp1.model.run.HasQuestion;
import dev.tp1.model.run.UniqueQuestions;

import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.validation.validator.constraints.ConstraintValidator;
import io.micronaut.validation.validator.constraints.ConstraintValidatorContext;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The violation names the questions that are there more than once. */
@Singleton
final class UniqueQuestionsValidator
        implements ConstraintValidator<UniqueQuestions, List<HasQuestion>> {
    @Override
    public boolean isValid(
            @Nullable List<HasQuestion> list,
            AnnotationValue<UniqueQuestions> constraint,
            ConstraintValidatorContext context) {
        String duplicates = list == null ? "" : duplicates(list);
        context.messageTemplate("must have one element per question, not more for " + duplicates);
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
