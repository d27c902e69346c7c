package dev.tp1.api.progress;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** What a class stumbles over. */
@Connectable
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ClassProgressRepository
        extends GenericRepository<ClassProgressRepository.CauseRow, String> {

    /**
     * What the questions of the submissions that count ended with, in the lab's order: as they were
     * graded, or else as they were submitted.
     */
    @Query(
            """
            SELECT verdict ->> 'question' AS question, verdict ->> 'outcome' AS outcome,
                   verdict ->> 'cause' AS cause, count(*) AS students
            FROM submission_in_class one
                 JOIN submission ON submission.id = one.number
                 LEFT JOIN grade ON grade.submission_id = one.number,
                 json_array_elements(coalesce(grade.contents -> 'questions',
                                              submission.contents -> 'run' -> 'verdicts')) AS verdict
            WHERE one.class = :code AND one.counts
            GROUP BY 1, 2, 3
            ORDER BY 1, 4 DESC, 2, 3
            """)
    List<CauseRow> causes(String code);

    /**
     * How many students' submissions ended a question so.
     *
     * @param question The question.
     * @param outcome Passed, failed, not yet or skipped.
     * @param cause What it failed on, as the check names it; absent for one that passed.
     * @param students How many.
     */
    @Schema(name = "QuestionCause")
    @Serdeable
    record CauseRow(
            @Schema(example = "5.b") String question,
            @Schema(example = "failed") String outcome,
            @Schema(example = "stack.only-on-loopback") @Nullable String cause,
            @Schema(example = "9") int students) {}
}
