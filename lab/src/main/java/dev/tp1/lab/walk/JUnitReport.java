package dev.tp1.lab.walk;

import dev.tp1.lab.junit.JUnitXml;
import dev.tp1.lab.junit.TestCase;
import dev.tp1.lab.junit.TestSuite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The results of a walk as JUnit XML: a test case for each question. */
final class JUnitReport {
    private static final String SUITE = "walk";

    private JUnitReport() {}

    /**
     * Writes it, in UTF-8.
     *
     * @throws IOException if the file cannot be written
     */
    static void write(Path file, List<SectionResult> results) throws IOException {
        List<TestCase> cases = results.stream().map(JUnitReport::testCase).toList();
        JUnitXml.write(file, List.of(new TestSuite(SUITE, cases)));
    }

    private static TestCase testCase(SectionResult result) {
        return new TestCase(
                result.page().title(),
                result.section().name() + " " + result.section().title(),
                result.took(),
                state(result.state()),
                String.join("\n", result.why()));
    }

    private static TestCase.State state(Walk.State state) {
        return switch (state) {
            case FAILED -> TestCase.State.FAILED;
            case SKIPPED -> TestCase.State.SKIPPED;
            default -> TestCase.State.PASSED;
        };
    }
}
