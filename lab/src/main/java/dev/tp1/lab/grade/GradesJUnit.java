package dev.tp1.lab.grade;

import dev.tp1.lab.junit.JUnitXml;
import dev.tp1.lab.junit.TestCase;
import dev.tp1.lab.junit.TestSuite;
import dev.tp1.model.exercise.Exercises;
import dev.tp1.model.run.Verdict;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The grades as JUnit XML: a suite for each submission, a test case for each question. */
final class GradesJUnit {
    private GradesJUnit() {}

    /** Writes them, in UTF-8. */
    static void write(Path file, List<Grade> grades) throws IOException {
        JUnitXml.write(file, grades.stream().map(GradesJUnit::suite).toList());
    }

    private static TestSuite suite(Grade grade) {
        return new TestSuite(
                grade.submission(),
                Exercises.questions().stream().map(one -> testCase(grade, one)).toList());
    }

    private static TestCase testCase(Grade grade, String question) {
        boolean passed = grade.hasPassed(question);
        return new TestCase(
                grade.submission(),
                question,
                Duration.ZERO, // a check shares its containers between questions
                passed ? TestCase.State.PASSED : TestCase.State.FAILED,
                grade.verdict(question).map(Verdict::reason).orElse(grade.reason()));
    }
}
