package dev.tp1.api.run;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.SerdeException;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * What a client sends is taken for what it is: no number becomes text, no text a number, and no
 * number loses its fraction, as Serde would let them. A whole number is written without {@code .}
 * and {@code e}.
 */
final class StrictJson {
    private StrictJson() {}

    /** A JSON string. */
    @Singleton
    static final class Strings implements Deserializer<String> {
        @Override
        public String deserialize(
                Decoder decoder, DecoderContext context, Argument<? super String> type)
                throws IOException {
            return text(decoder, "must be a string");
        }
    }

    /** A whole number that fits an int. */
    @Singleton
    static final class Integers implements Deserializer<Integer> {
        @Override
        public Integer deserialize(
                Decoder decoder, DecoderContext context, Argument<? super Integer> type)
                throws IOException {
            return Math.toIntExact(
                    whole(decoder.decodeNode(), Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
    }

    /** A whole number that fits a long. */
    @Singleton
    static final class Longs implements Deserializer<Long> {
        @Override
        public Long deserialize(
                Decoder decoder, DecoderContext context, Argument<? super Long> type)
                throws IOException {
            return whole(decoder.decodeNode(), Long.MIN_VALUE, Long.MAX_VALUE);
        }
    }

    /**
     * A point in time of the years 1970 to 9999, to the microsecond, which is what PostgreSQL has.
     */
    @Singleton
    static final class Instants implements Deserializer<Instant> {
        private static final String EXPECTED =
                "must be a date and time with its zone, from 1970 to 9999, such as"
                        + " 2026-11-23T09:00:00Z";

        @Override
        public Instant deserialize(
                Decoder decoder, DecoderContext context, Argument<? super Instant> type)
                throws IOException {
            try {
                OffsetDateTime time = OffsetDateTime.parse(text(decoder, EXPECTED));
                int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
                if (year < 1970 || year > 9999) {
                    throw new SerdeException(EXPECTED);
                }
                return time.toInstant().truncatedTo(ChronoUnit.MICROS);
            } catch (DateTimeException e) {
                throw new SerdeException(EXPECTED, e);
            }
        }
    }

    private static String text(Decoder decoder, String expected) throws IOException {
        JsonNode node = decoder.decodeNode();
        if (!node.isString()) {
            throw new SerdeException(expected);
        }
        return node.getStringValue();
    }

    private static long whole(JsonNode node, long lowest, long highest) throws SerdeException {
        String expected = "must be a whole number from %d to %d".formatted(lowest, highest);
        if (!node.isNumber()) {
            throw new SerdeException(expected);
        }
        Number number = node.getNumberValue();
        boolean whole = number instanceof Integer || number instanceof Long;
        if (!whole || number.longValue() < lowest || number.longValue() > highest) {
            throw new SerdeException(expected);
        }
        return number.longValue();
    }
}
