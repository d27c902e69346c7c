package dev.tp1.api.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tp1.model.run.Text;

import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.validation.validator.constraints.ConstraintValidator;
import io.micronaut.validation.validator.constraints.ConstraintValidatorContext;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/** The violation says which rule is broken. */
@Singleton
final class TextValidator implements ConstraintValidator<Text, CharSequence> {
    @Override
    public boolean isValid(
            @Nullable CharSequence text,
            AnnotationValue<Text> constraint,
            ConstraintValidatorContext context) {
        String fault = text == null ? null : fault(text.toString(), constraint);
        context.messageTemplate(fault);
        return fault == null;
    }

    private static @Nullable String fault(String text, AnnotationValue<Text> constraint) {
        int maxCharacters = constraint.intValue("maxCharacters").orElse(Integer.MAX_VALUE);
        int maxBytes = constraint.intValue("maxBytes").orElse(Integer.MAX_VALUE);
        if (text.indexOf('\0') >= 0) {
            return "must not contain the character NUL (U+0000)";
        }
        if (text.codePoints().anyMatch(TextValidator::isSurrogate)) {
            return "must not contain half a surrogate pair (U+D800 to U+DFFF)";
        }
        if (!constraint.booleanValue("blank").orElse(true)
                && text.codePoints().allMatch(TextValidator::isBlank)) {
            return "must not be blank";
        }
        if (text.codePointCount(0, text.length()) > maxCharacters) {
            return "must have at most %d characters".formatted(maxCharacters);
        }
        return text.getBytes(UTF_8).length <= maxBytes
                ? null
                : "must have at most %d bytes as UTF-8".formatted(maxBytes);
    }

    private static boolean isSurrogate(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    /** Includes whatever PostgreSQL's {@code \s} matches in any locale. */
    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || codePoint == 0x85
                || codePoint == 0x180E;
    }
}
