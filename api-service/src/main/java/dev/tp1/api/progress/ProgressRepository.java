package dev.tp1.api.progress;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The verdicts of a class. */
@Connectable
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ProgressRepository extends GenericRepository<ProgressRepository.Row, String> {

    /**
     * One row a student and question, by student and question: the latest verdict over all runs of
     * that student in the class. A student without a verdict has one row without a question.
     */
    @Query(
            """
            SELECT DISTINCT ON (run.student, verdict.exercise, verdict.letter)
                   run.student, verdict.exercise || '.' || verdict.letter AS question,
                   verdict.outcome
            FROM run LEFT JOIN verdict ON verdict.run_id = run.id
            WHERE run.class = :schoolClass
            ORDER BY run.student, verdict.exercise, verdict.letter, verdict.decided_at DESC, run.id
            """)
    List<Row> ofClass(String schoolClass);

    /** Question and outcome are null together. */
    @Introspected
    record Row(String student, @Nullable String question, @Nullable String outcome) {}
}
