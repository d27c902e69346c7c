package dev.tp1.model.run;

import jakarta.validation.Constraint;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** No two elements of the list have the same question. */
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {}) // api-service has its validator
public @interface UniqueQuestions {
    String message() default "must have one element per question";
}
