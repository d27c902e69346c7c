package dev.tp1.lab.grade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.lab.grade.submission.Submission;
import dev.tp1.lab.run.RunFile;
import dev.tp1.model.run.Verdict;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

/** The files in which other programs read the grades. */
final class GradeExportsTest {
    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    @TempDir private Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("marks");
    }

    @Test
    void aSpreadsheetReadsOneLineForEachSubmission() throws IOException {
        MarksCsv.write(file, List.of(graded("Ada; Lovelace"), refused()));

        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0))
                .startsWith("\uFEFFsubmission;student;points;out of;state;1.b;1.c;")
                .endsWith(";8.a;8.b;first failure");
        assertThat(lines.get(1))
                .startsWith("ada.zip;\"Ada; Lovelace\";1;28;graded;1;0;0;")
                .endsWith(";2.a: It is blank.");
        assertThat(lines.get(2)).startsWith("bob;;0;28;refused;").endsWith(";It is too large.");
    }

    @Test
    void aSpreadsheetRunsNoNameAsAFormula() throws IOException {
        MarksCsv.write(file, List.of(graded("=cmd|'/C calc'!A0"), graded("-1"), graded("@x")));

        assertThat(Files.readString(file)).contains(";'=cmd|'/C calc'!A0;", ";'-1;", ";'@x;");
    }

    @Test
    void junitReadsATestCaseForEachQuestion() throws Exception {
        GradesJUnit.write(file, List.of(graded("Ada"), refused()));

        var suites =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(file.toFile())
                        .getElementsByTagName("testsuite");
        assertThat(suites.getLength()).isEqualTo(2);
        var first = suites.item(0).getAttributes();
        assertThat(first.getNamedItem("tests").getNodeValue()).isEqualTo("28");
        assertThat(first.getNamedItem("failures").getNodeValue()).isEqualTo("27");
        assertThat(suites.item(1).getTextContent()).contains("It is too large.");
    }

    @Test
    void classroom50ReadsItsOwnSchema() throws IOException {
        String json = RunFile.JSON.writeValueAsString(ClassroomResult.of(graded("Ada")));

        assertThat(json)
                .startsWith(
                        "{\"schema\":\"classroom50/result/v1\",\"score\":1,\"max-score\":28,"
                                + "\"tests\":[{\"test-name\":\"1.b\",\"passed\":true,\"score\":1,"
                                + "\"max-score\":1},{\"test-name\":\"1.c\",\"passed\":false,"
                                + "\"score\":0,\"max-score\":1}");
    }

    @Test
    void aGradeHoldsForTheSameFilesAndTheSameChecker() {
        Grade grade = graded("Ada");

        assertThat(grade.stillHolds("d1", "tp1 1.0")).isTrue();
        assertThat(grade.stillHolds("d2", "tp1 1.0")).isFalse();
        assertThat(grade.stillHolds("d1", "tp1 1.1")).isFalse();
        assertThat(timedOut().stillHolds("d1", "tp1 1.0")).isFalse();
    }

    private static Grade graded(String student) {
        return grade(
                "ada.zip",
                student,
                Grade.State.GRADED,
                "",
                List.of(
                        new Verdict("1.b", "passed", "It ran.", NOON),
                        new Verdict("1.c", "not yet", "Needs 2.a: It is blank.", NOON),
                        new Verdict("2.a", "failed", "It is blank.", NOON)));
    }

    private static Grade refused() {
        return grade("bob", "", Grade.State.REFUSED, "It is too large.", List.of());
    }

    private static Grade timedOut() {
        return grade("eve", "", Grade.State.TIMED_OUT, "It did not end.", List.of());
    }

    private static Grade grade(
            String name, String student, Grade.State state, String reason, List<Verdict> verdicts) {
        Submission submission = new Submission(name, Path.of(name));
        return Grade.of(
                submission,
                "d1",
                "tp1 1.0",
                student,
                new Grade.Result(state, reason, verdicts, NOON, 1000));
    }
}
