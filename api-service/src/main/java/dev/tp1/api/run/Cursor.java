package dev.tp1.api.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.tp1.api.problem.InvalidParameterException;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.core.convert.TypeConverter;

import jakarta.inject.Singleton;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** A place in the list of runs, newest first: right after the run with this start and id. */
record Cursor(Instant startedAt, UUID id) {

    static final String EXAMPLE =
            "MjAyNi0xMS0yM1QwOTowMDowMFogNmExYzdhMWUtMWYwYi00ZjBlLTlhNTItNmQxZDNjOGY1YjEw";

    /** Before every run: later than the latest start that a run can have. */
    static final Cursor START =
            new Cursor(
                    Instant.parse("+10000-01-01T00:00:00Z"),
                    UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    static Cursor after(RunSummary run) {
        return new Cursor(run.startedAt(), run.id());
    }

    /** One word, which says nothing to whom it is given. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((startedAt + " " + id).getBytes(ISO_8859_1));
    }

    /** Reads what {@link #toString} writes. */
    static Cursor parse(String word) {
        String[] parts = new String(Base64.getUrlDecoder().decode(word), ISO_8859_1).split(" ", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException(word);
        }
        Cursor cursor = new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        if (cursor.startedAt.isAfter(START.startedAt) || cursor.startedAt.isBefore(Instant.EPOCH)) {
            throw new IllegalArgumentException(word);
        }
        return cursor;
    }

    /** Lets a controller have its parameter as a cursor. */
    @Singleton
    static final class Converter implements TypeConverter<CharSequence, Cursor> {
        @Override
        public Optional<Cursor> convert(
                CharSequence word, Class<Cursor> type, ConversionContext context) {
            try {
                return Optional.of(parse(word.toString()));
            } catch (IllegalArgumentException | DateTimeException e) {
                context.reject(word, new InvalidParameterException("must come from a Link header"));
                return Optional.empty();
            }
        }
    }
}
