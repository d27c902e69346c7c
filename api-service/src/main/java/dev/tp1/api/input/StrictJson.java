package dev.tp1.api.input;

import io.micronaut.context.annotation.Factory;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;

import jakarta.inject.Singleton;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Reads JSON without converting types: a number is no string, a string is no number, and {@code
 * 0.5} is no whole number. Serde 2 converts them, and has no setting for it
 * (micronaut-serialization, issue 1173).
 */
@Factory
final class StrictJson {
    private static final String TIME =
            "must be a date and time with its zone, from 1970 to 9999, such as"
                    + " 2026-11-23T09:00:00Z";

    @Singleton
    Deserializer<String> strings() {
        return (decoder, context, type) -> string(decoder.decodeNode(), "must be a string");
    }

    @Singleton
    Deserializer<Integer> integers() {
        return (decoder, context, type) ->
                (int) wholeNumber(decoder.decodeNode(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Singleton
    Deserializer<Long> longs() {
        return (decoder, context, type) ->
                wholeNumber(decoder.decodeNode(), Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Singleton
    Deserializer<BigDecimal> numbers() {
        return (decoder, context, type) -> number(decoder.decodeNode());
    }

    @Singleton
    Deserializer<Boolean> booleans() {
        return (decoder, context, type) -> bool(decoder.decodeNode());
    }

    /** To the microsecond, as PostgreSQL stores it. */
    @Singleton
    Deserializer<Instant> instants() {
        return (decoder, context, type) -> instant(string(decoder.decodeNode(), TIME));
    }

    private static String string(JsonNode node, String expected) throws SerdeException {
        if (!node.isString()) {
            throw new SerdeException(expected);
        }
        return node.getStringValue();
    }

    private static long wholeNumber(JsonNode node, long min, long max) throws SerdeException {
        if (node.isNumber()
                && (node.getNumberValue() instanceof Integer
                        || node.getNumberValue() instanceof Long)) {
            long number = node.getLongValue();
            if (number >= min && number <= max) {
                return number;
            }
        }
        throw new SerdeException("must be a whole number from %d to %d".formatted(min, max));
    }

    private static BigDecimal number(JsonNode node) throws SerdeException {
        if (!node.isNumber()) {
            throw new SerdeException("must be a number");
        }
        return node.getBigDecimalValue();
    }

    private static boolean bool(JsonNode node) throws SerdeException {
        if (!node.isBoolean()) {
            throw new SerdeException("must be true or false");
        }
        return node.getBooleanValue();
    }

    private static Instant instant(String text) throws SerdeException {
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
            if (year < 1970 || year > 9999) {
                throw new SerdeException(TIME);
            }
            return time.toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new SerdeException(TIME, e);
        }
    }
}
