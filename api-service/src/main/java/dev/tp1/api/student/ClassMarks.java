package dev.tp1.api.student;

import dev.tp1.api.web.SpreadsheetText;
import dev.tp1.model.exercise.Exercises;
import dev.tp1.model.submission.Mark;

import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The points of everybody in a class.
 *
 * @param code The code of the class.
 * @param name What the class is called.
 * @param students Everybody who submitted, by id.
 */
@OpenAPIExtraSchema // src/main/openapi/components.yml refers to it
@Serdeable
record ClassMarks(
        @Schema(example = "K7QX2MPB") String code,
        @Schema(example = "M1 Data") String name,
        List<Student> students) {

    /** A French Excel opens it as it is; Moodle asks for the separator. */
    private static final CSVFormat CSV = CSVFormat.EXCEL.builder().setDelimiter(';').get();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * The points of a student.
     *
     * @param studentId Who the student is within the class.
     * @param student The student's name, as the submission has it.
     * @param submission The number of the submission that counts.
     * @param submittedAt When it came.
     * @param late Whether that was after the student's due date.
     * @param graded Whether it was checked again; without that, only marks give points.
     * @param points The sum.
     * @param outOf The points of all questions.
     * @param questions The points of each question that has some, or none, by its name.
     * @param marks What the teacher gave, by question.
     */
    @Schema(name = "StudentMarks")
    @Serdeable
    record Student(
            @Schema(example = "ada") String studentId,
            @Schema(example = "Ada Lovelace") String student,
            @Schema(example = "17") long submission,
            @Schema(example = "2026-12-04T21:10:07.123456Z") Instant submittedAt,
            @Schema(example = "false") boolean late,
            @Schema(example = "true") boolean graded,
            @Schema(example = "26.5") BigDecimal points,
            @Schema(example = "28") int outOf,
            @Schema(example = "{\"2.a\": 0.5, \"5.b\": 1}") Map<String, BigDecimal> questions,
            @Schema(example = "{\"2.a\": {\"share\": 0.5, \"comment\": \"Half of it.\"}}")
                    Map<String, Mark> marks) {}

    /** A line a student; a question without points yet is empty. */
    String csv() {
        StringBuilder csv = new StringBuilder().append(BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(csv, CSV)) {
            printer.printRecord(header());
            for (Student student : students) {
                printer.printRecord(line(student));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>();
        header.addAll(List.of("id", "student", "submitted", "late", "points", "out of"));
        header.addAll(Exercises.questions());
        return header;
    }

    private static List<String> line(Student student) {
        List<String> line = new ArrayList<>();
        line.add(SpreadsheetText.of(student.studentId));
        line.add(SpreadsheetText.of(student.student));
        line.add(student.submittedAt.toString());
        line.add(student.late ? "late" : "");
        line.add(number(student.points));
        line.add(String.valueOf(student.outOf));
        for (String question : Exercises.questions()) {
            BigDecimal points = student.questions.get(question);
            line.add(points == null ? "" : number(points));
        }
        return line;
    }

    /** With a decimal comma, as a French Excel reads it. */
    private static String number(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
