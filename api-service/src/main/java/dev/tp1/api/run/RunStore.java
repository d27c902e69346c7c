package dev.tp1.api.run;

import dev.tp1.api.run.RunRepository.Written;

import io.micronaut.core.type.Argument;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.http.HttpStatus;
import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.annotation.Transactional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whole runs in the database. A run is written in one transaction and read in one statement. */
@Singleton
public class RunStore {
    private final RunRepository repository;
    private final JsonMapper json;

    RunStore(RunRepository repository, JsonMapper json) {
        this.repository = repository;
        this.json = json;
    }

    /** A run as it is stored; the digest is of its contents, and its ETag. */
    public record StoredRun(Run run, String digest, Instant storedAt) {}

    /** What came of storing a run; the time is that of the contents that are stored now. */
    record Storing(Outcome outcome, String digest, Instant storedAt) {}

    /** Whether storing a run has created it, has replaced another, or has found the same. */
    enum Outcome {
        CREATED(HttpStatus.CREATED),
        REPLACED(HttpStatus.OK),
        UNCHANGED(HttpStatus.OK);

        private final HttpStatus status;

        Outcome(HttpStatus status) {
            this.status = status;
        }

        HttpStatus status() {
            return status;
        }
    }

    /**
     * Stores a run in the place of whatever is stored under its id; writes nothing where that is
     * the same.
     *
     * @throws StaleRunException where a precondition does not hold; nothing is changed then
     */
    @Transactional
    Storing store(UUID id, Run run, Preconditions preconditions) {
        String digest = digest(run.inOrder());
        List<Written> written =
                repository.write(
                        id,
                        run.student(),
                        run.schoolClass(),
                        run.startedAt(),
                        digest,
                        preconditions.oneOf(),
                        preconditions.noneOf());
        if (written.isEmpty()) {
            return unchanged(id, digest, preconditions);
        }
        boolean created = written.getFirst().created();
        if (created ? preconditions.needOne() : preconditions.needNone()) {
            throw new StaleRunException(id);
        }
        if (!created) {
            repository.deleteParts(id);
        }
        repository.insertParts(
                id, json(run.observations()), json(run.verdicts()), json(run.answers()));
        return new Storing(
                created ? Outcome.CREATED : Outcome.REPLACED,
                digest,
                written.getFirst().storedAt());
    }

    /** Empty where there is no such run. */
    @Connectable
    public Optional<StoredRun> find(UUID id) {
        return repository
                .find(id)
                .map(row -> new StoredRun(run(row), row.digest(), row.storedAt()));
    }

    /**
     * At most so many runs, newest first.
     *
     * @param student of whom; null for everybody
     * @param cursor after which; null from the newest on
     */
    @Connectable
    RunPage list(@Nullable String student, int limit, @Nullable Cursor cursor) {
        Cursor from = cursor == null ? Cursor.START : cursor;
        List<RunSummary> runs = // one more, which says whether a page follows
                student == null
                        ? repository.list(from.startedAt(), from.id(), limit + 1)
                        : repository.list(student, from.startedAt(), from.id(), limit + 1);
        if (runs.size() <= limit) {
            return new RunPage(runs, student, limit, null);
        }
        List<RunSummary> page = runs.subList(0, limit);
        return new RunPage(page, student, limit, Cursor.after(page.getLast()));
    }

    /**
     * Removes a run with its parts.
     *
     * @throws StaleRunException where a precondition does not hold; nothing is changed then
     * @throws RunNotFoundException where there is none
     */
    @Connectable
    void delete(UUID id, Preconditions preconditions) {
        if (repository.delete(id, preconditions.oneOf()) == 0) {
            throw preconditions.needOne()
                    ? new StaleRunException(id)
                    : new RunNotFoundException(id);
        }
    }

    private Storing unchanged(UUID id, String digest, Preconditions preconditions) {
        Written stored = repository.written(id).orElseThrow();
        if (!stored.digest().equals(digest) || !preconditions.holdFor(digest)) {
            throw new StaleRunException(id);
        }
        return new Storing(Outcome.UNCHANGED, digest, stored.storedAt());
    }

    private String digest(Run run) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            json.writeValue(new DigestOutputStream(OutputStream.nullOutputStream(), sha256), run);
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Run run(RunRow row) {
        try {
            return new Run(
                    row.student(),
                    row.schoolClass(),
                    row.startedAt(),
                    json.readValue(row.observations(), Argument.listOf(Observation.class)),
                    json.readValue(row.verdicts(), Argument.listOf(Verdict.class)),
                    json.readValue(row.answers(), Argument.listOf(Answer.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
