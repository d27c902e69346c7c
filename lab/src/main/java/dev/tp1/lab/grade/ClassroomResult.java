package dev.tp1.lab.grade;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.tp1.model.exercise.Exercises;

import java.util.List;

/** A grade as Classroom 50 reads it: a test for each question, a point for each that passed. */
record ClassroomResult(
        String schema, int score, @JsonProperty("max-score") int maxScore, List<TestResult> tests) {

    /** The result of one question. */
    record TestResult(
            @JsonProperty("test-name") String testName,
            boolean passed,
            int score,
            @JsonProperty("max-score") int maxScore) {}

    static ClassroomResult of(Grade grade) {
        List<TestResult> tests =
                Exercises.questions().stream()
                        .map(question -> of(question, grade.hasPassed(question)))
                        .toList();
        return new ClassroomResult("classroom50/result/v1", grade.points(), grade.outOf(), tests);
    }

    private static TestResult of(String question, boolean passed) {
        return new TestResult(question, passed, passed ? 1 : 0, 1);
    }
}
