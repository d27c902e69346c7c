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

/** A position in the list of runs, newest first: right after the run with this start and id. */
record Cursor(Instant startedAt, UUID id) {

    static final String EXAMPLE =
            "MjAyNi0xMS0yM1QwOTowMDowMFogNmExYzdhMWUtMWYwYi00ZjBlLTlhNTItNmQxZDNjOGY1YjEw";

    /** Before the newest run: later than any start that a run can have. */
    static final Cursor START =
            new Cursor(
                    Instant.parse("+10000-01-01T00:00:00Z"),
                    UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    static Cursor after(RunSummary run) {
        return new Cursor(run.startedAt(), run.id());
    }

    /** An opaque token for clients. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((startedAt + " " + id).getBytes(ISO_8859_1));
    }

    /** Reads what {@link #toString} writes. */
    static Cursor parse(String token) {
        String[] parts = new String(Base64.getUrlDecoder().decode(token), ISO_8859_1).split(" ", 2);
        if (parts.length < 2) {
            throw new IllegalArgumentException(token);
        }
        Cursor cursor = new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        if (cursor.startedAt.isAfter(START.startedAt) || cursor.startedAt.isBefore(Instant.EPOCH)) {
            throw new IllegalArgumentException(token);
        }
        return cursor;
    }

    /** Converts a query parameter to a cursor. */
    @Singleton
    static final class Converter implements TypeConverter<CharSequence, Cursor> {
        @Override
        public Optional<Cursor> convert(
                CharSequence token, Class<Cursor> type, ConversionContext context) {
            try {
                return Optional.of(parse(token.toString()));
            } catch (IllegalArgumentException | DateTimeException e) {
                context.reject(
                        token, new InvalidParameterException("must come from a Link header"));
                return Optional.empty();
            }
        }
    }
}
