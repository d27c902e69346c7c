package dev.tp1.api.run;

import dev.tp1.api.database.JsonColumns;
import dev.tp1.api.run.RunRepository.RunVersion;
import dev.tp1.model.run.Answer;
import dev.tp1.model.run.Observation;
import dev.tp1.model.run.Run;
import dev.tp1.model.run.Verdict;
import dev.tp1.model.token.Sha256;

import io.micronaut.core.type.Argument;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.json.JsonMapper;
import io.micronaut.transaction.annotation.Transactional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The runs in the database. A run is written in one transaction and read in one statement. */
@Singleton
public class RunStore {
    private final RunRepository repository;
    private final JsonColumns columns;
    private final JsonMapper mapper;

    RunStore(RunRepository repository, JsonColumns columns, JsonMapper mapper) {
        this.repository = repository;
        this.columns = columns;
        this.mapper = mapper;
    }

    /** A run as it is stored, with the SHA-256 of its contents in hexadecimal. */
    public record StoredRun(Run run, String digest, Instant storedAt) {}

    /** The result of storing a run: the digest and the time of what is stored now. */
    record StoreResult(Outcome outcome, String digest, Instant storedAt) {}

    /** What storing a run did. */
    enum Outcome {
        CREATED,
        REPLACED,
        /** The same run was stored already: nothing was written. */
        UNCHANGED
    }

    /**
     * Creates the run, or replaces the one with this id. Storing the same run again changes
     * nothing.
     *
     * @throws StaleRunException if a precondition does not hold; nothing is changed then
     */
    @Transactional
    StoreResult store(UUID id, Run run, Preconditions preconditions) {
        String json = columns.write(run.inOrder());
        String digest = Sha256.hex(json);
        List<RunVersion> written =
                repository.write(
                        id,
                        run.student(),
                        run.schoolClass(),
                        run.startedAt(),
                        digest,
                        preconditions.allowedDigests(),
                        preconditions.forbiddenDigests());
        if (written.isEmpty()) {
            return unchanged(id, digest, preconditions);
        }
        boolean created = written.getFirst().created();
        if (created ? preconditions.requireRun() : preconditions.requireNoRun()) {
            throw new StaleRunException(id);
        }
        if (!created) {
            repository.deleteParts(id);
        }
        repository.insertParts(id, json);
        Outcome outcome = created ? Outcome.CREATED : Outcome.REPLACED;
        return new StoreResult(outcome, digest, written.getFirst().storedAt());
    }

    /** Empty if there is no such run. */
    @Connectable
    public Optional<StoredRun> find(UUID id) {
        return repository
                .find(id)
                .map(row -> new StoredRun(read(row), row.digest(), row.storedAt()));
    }

    /**
     * A page of at most this many runs, newest first.
     *
     * @param student only the runs of this student; null for all runs
     * @param cursor where the page begins; null for the newest run
     */
    @Connectable
    RunPage list(@Nullable String student, int limit, @Nullable Cursor cursor) {
        Cursor from = cursor == null ? Cursor.START : cursor;
        List<RunSummary> runs = // one more than asked for shows that a page follows
                student == null
                        ? repository.list(from.startedAt(), from.id(), limit + 1)
                        : repository.list(student, from.startedAt(), from.id(), limit + 1);
        if (runs.size() <= limit) {
            return new RunPage(runs, null);
        }
        List<RunSummary> page = runs.subList(0, limit);
        return new RunPage(page, Cursor.after(page.getLast()));
    }

    /**
     * Deletes a run with its observations, verdicts and answers.
     *
     * @throws StaleRunException if a precondition does not hold; nothing is changed then
     * @throws RunNotFoundException if there is no such run
     */
    @Connectable
    void delete(UUID id, Preconditions preconditions) {
        if (repository.delete(id, preconditions.allowedDigests()) == 0) {
            throw preconditions.requireRun()
                    ? new StaleRunException(id)
                    : new RunNotFoundException(id);
        }
    }

    private StoreResult unchanged(UUID id, String digest, Preconditions preconditions) {
        RunVersion stored = repository.findVersion(id).orElseThrow();
        if (!stored.digest().equals(digest) || !preconditions.holdFor(digest)) {
            throw new StaleRunException(id);
        }
        return new StoreResult(Outcome.UNCHANGED, digest, stored.storedAt());
    }

    private Run read(RunRow row) {
        try {
            return new Run(
                    row.student(),
                    row.schoolClass(),
                    row.startedAt(),
                    mapper.readValue(row.observations(), Argument.listOf(Observation.class)),
                    mapper.readValue(row.verdicts(), Argument.listOf(Verdict.class)),
                    mapper.readValue(row.answers(), Argument.listOf(Answer.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
