package dev.tp1.api.submission;

import dev.tp1.api.classes.ClassStore;
import dev.tp1.api.database.JsonColumns;
import dev.tp1.model.submission.Grade;
import dev.tp1.model.submission.Submission;
import dev.tp1.model.token.Sha256;
import dev.tp1.model.token.Token;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.transaction.annotation.Transactional;
import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The submissions in the database: append-only. */
@Singleton
class SubmissionStore {
    private static final int MOST_PER_HOUR = 30;

    private final SubmissionRepository repository;
    private final ClassStore classes;
    private final JsonColumns json;

    SubmissionStore(SubmissionRepository repository, ClassStore classes, JsonColumns json) {
        this.repository = repository;
        this.classes = classes;
        this.json = json;
    }

    /**
     * What the server made of a submission.
     *
     * @param created Whether it is new: submitting the same again changes nothing.
     * @param submission The submission as it is stored.
     */
    @Serdeable
    record Receipt(@Schema(example = "true") boolean created, SubmissionSummary submission) {}

    /**
     * Appends a submission, unless it is the student's newest already.
     *
     * @param token of the workspace; the first one that submits as a student is the student's
     * @throws dev.tp1.api.classes.NoSuchClassException if there is no such class
     * @throws NotThisWorkspaceException if the student has another token
     * @throws TooManySubmissionsException if the student submits as a program would
     */
    @Transactional
    Receipt submit(String code, Submission submission, String token) {
        classes.settings(code);
        String studentId = submission.studentId();
        repository.claim(code, studentId, Sha256.of(token));
        if (!Token.isEqual(repository.lockToken(code, studentId), Sha256.hex(token))) {
            throw new NotThisWorkspaceException(code, studentId);
        }
        String contents = json.write(submission);
        String digest = Sha256.hex(contents);
        List<SubmissionSummary> before = repository.list(code, studentId);
        if (!before.isEmpty() && before.getFirst().digest().equals(digest)) {
            return new Receipt(false, before.getFirst());
        }
        if (repository.countOfAnHour(code, studentId) >= MOST_PER_HOUR) {
            throw new TooManySubmissionsException(studentId, MOST_PER_HOUR);
        }
        repository.insert(
                code,
                studentId,
                submission.run().student(),
                submission.run().passed(),
                digest,
                contents);
        return new Receipt(true, repository.list(code, studentId).getFirst());
    }

    /**
     * The submissions of a class, newest first.
     *
     * @param studentId whose they are; null for everybody's
     */
    @Connectable
    List<SubmissionSummary> list(String code, @Nullable String studentId) {
        classes.settings(code);
        return studentId == null ? repository.list(code) : repository.list(code, studentId);
    }

    /**
     * A submission as it was stored.
     *
     * @param studentId whose it must be; null for anybody's
     * @throws NoSuchSubmissionException if there is none
     */
    @Connectable
    Submission find(String code, long number, @Nullable String studentId) {
        return repository
                .find(code, number, studentId)
                .map(stored -> json.read(stored, Submission.class))
                .orElseThrow(() -> new NoSuchSubmissionException(code, number));
    }

    /**
     * The grade of a submission.
     *
     * @param studentId whose it must be; null for anybody's
     * @throws NoSuchSubmissionException if there is no such submission, or no grade of it
     */
    @Connectable
    Grade grade(String code, long number, @Nullable String studentId) {
        find(code, number, studentId);
        return repository
                .findGrade(number)
                .map(stored -> json.read(stored, Grade.class))
                .orElseThrow(() -> NoSuchSubmissionException.withoutGrade(number));
    }

    /** Stores the grade of a submission in the place of an older one. */
    @Transactional
    Grade storeGrade(String code, long number, Grade grade) {
        find(code, number, null);
        repository.storeGrade(number, json.write(grade));
        return grade;
    }
}
