package dev.tp1.model.run;

import jakarta.validation.Constraint;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Text that PostgreSQL can store as UTF-8: without NUL and without half a surrogate pair. */
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {}) // api-service has its validator
public @interface Text {

    /** Whether it may be empty or consist of white space alone. */
    boolean blank() default true;

    /** The maximum number of code points, as PostgreSQL and JSON Schema count. */
    int maxCharacters() default Integer.MAX_VALUE;

    /** The maximum number of bytes as UTF-8. */
    int maxBytes() default Integer.MAX_VALUE;

    String message() default "must be text";
}
