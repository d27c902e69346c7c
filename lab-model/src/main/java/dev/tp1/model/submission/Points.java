package dev.tp1.model.submission;

import dev.tp1.model.exercise.Exercises;
import dev.tp1.model.submission.Grade.GradedQuestion;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The points of a student.
 *
 * @param questions the points of each question that has a mark or was graded, in the lab's order
 * @param total their sum
 * @param outOf the points of all questions
 */
public record Points(Map<String, BigDecimal> questions, BigDecimal total, int outOf) {

    /**
     * Counts them: a mark is a share of a question's points, else a question that passed has all.
     *
     * @param grade null where nothing was graded yet
     * @param marks the teacher's, by question
     */
    public static Points of(
            ClassSettings settings, @Nullable Grade grade, Map<String, Mark> marks) {
        Map<String, BigDecimal> questions = new LinkedHashMap<>();
        int outOf = 0;
        for (String question : Exercises.questions()) {
            int worth = settings.pointsOf(question);
            outOf += worth;
            @Nullable BigDecimal share = share(question, grade, marks);
            if (share != null) {
                questions.put(question, share.multiply(BigDecimal.valueOf(worth)));
            }
        }
        BigDecimal total = questions.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Points(questions, total, outOf);
    }

    /** Null where the question has neither a mark nor a grade. */
    private static @Nullable BigDecimal share(
            String question, @Nullable Grade grade, Map<String, Mark> marks) {
        @Nullable Mark mark = marks.get(question);
        if (mark != null) {
            return mark.share();
        }
        if (grade == null) {
            return null;
        }
        return grade.questions().stream()
                        .filter(one -> one.question().equals(question))
                        .anyMatch(GradedQuestion::hasPassed)
                ? BigDecimal.ONE
                : BigDecimal.ZERO;
    }
}
