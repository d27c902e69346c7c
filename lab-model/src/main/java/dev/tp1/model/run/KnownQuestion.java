package dev.tp1.model.run;

import jakarta.validation.Constraint;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** The name of a question of the lab, such as {@code 5.b}. */
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {}) // api-service has its validator
public @interface KnownQuestion {
    String message() default "must be a question of the lab";
}
