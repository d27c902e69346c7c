package dev.tp1.api.input;

import dev.tp1.api.problem.InvalidParameterException;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;

import jakarta.inject.Singleton;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Accepts only UUIDs of 36 characters; {@link UUID#fromString} also accepts {@code 1-1-1-1-1}. */
@Singleton
final class StrictUuidConverter implements TypeConverter<CharSequence, UUID> {
    private static final Pattern FORM =
            Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    @Override
    public Optional<UUID> convert(CharSequence text, Class<UUID> type, ConversionContext context) {
        if (FORM.matcher(text).matches()) {
            return Optional.of(UUID.fromString(text.toString()));
        }
        context.reject(text, new InvalidParameterException("must be a UUID"));
        return Optional.empty();
    }
}
