package dev.tp1.api;

import static java.util.Objects.requireNonNull;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** JSON objects, as maps that can be compared. */
public final class Json {
    private Json() {}

    public static Map<String, Object> read(@Nullable String json) {
        try {
            return ObjectMapper.getDefault()
                    .readValue(requireNonNull(json), Argument.mapOf(String.class, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A field of an object. */
    public static String value(@Nullable String json, String field) {
        return String.valueOf(read(json).get(field));
    }

    /** The first field that is called number, however deep. */
    public static String number(@Nullable String json) {
        return requireNonNull(json).replaceFirst("(?s).*?\"number\":(\\d+).*", "$1");
    }
}
