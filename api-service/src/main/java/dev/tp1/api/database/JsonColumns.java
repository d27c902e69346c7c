package dev.tp1.api.database;

import static java.util.Objects.requireNonNull;

import io.micronaut.json.JsonMapper;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Values in columns of type json. */
@Singleton
public class JsonColumns {
    private final JsonMapper mapper;

    JsonColumns(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** A value as JSON. */
    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A value that was written so. */
    public <T> T read(String json, Class<T> type) {
        try {
            return requireNonNull(mapper.readValue(json, type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
