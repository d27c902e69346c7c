package dev.tp1.lab.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tp1.model.run.Verdict;
import dev.tp1.model.submission.Grade.GradedQuestion;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

final class ClassGradingTest {
    private static final Instant NOW = Instant.parse("2026-12-05T08:00:00Z");

    @Test
    void comparesWhatWasSubmittedWithWhatIsDecidedNow() {
        List<Verdict> submitted =
                List.of(
                        verdict("3.b", "passed"),
                        verdict("5.b", "passed"),
                        verdict("7.a", "failed"));
        List<Verdict> now =
                List.of(
                        verdict("3.b", "passed"),
                        verdict("5.b", "failed"),
                        verdict("6.a", "passed"));

        assertThat(ClassGrading.compare(submitted, grade(now)))
                .extracting(GradedQuestion::question, GradedQuestion::comparison)
                .containsExactly(
                        tuple("3.b", "reproduced"),
                        tuple("5.b", "differs"),
                        tuple("6.a", "not run"),
                        tuple("7.a", "not run"));
    }

    private static Verdict verdict(String question, String outcome) {
        return new Verdict(question, outcome, "", NOW);
    }

    private static Grade grade(List<Verdict> verdicts) {
        return new Grade(
                "ada", "", "0.1.0", "Ada", Grade.State.GRADED, "", 2, 28, verdicts, NOW, 1);
    }
}
