package dev.tp1.api.progress;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.tp1.api.progress.ProgressRepository.Row;
import dev.tp1.api.web.SpreadsheetText;
import dev.tp1.model.exercise.Exercises;

import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How far the students of a class are.
 *
 * @param schoolClass The class that was asked for.
 * @param questions The names of all 28 questions, in the order of the lab.
 * @param students By name; nobody where no run names the class.
 */
@OpenAPIExtraSchema // src/main/openapi/components.yml refers to it
@Serdeable
record Progress(
        @Schema(example = "M1 Data") @JsonProperty("class") String schoolClass,
        @ArraySchema(schema = @Schema(example = "1.b")) List<String> questions,
        List<Student> students) {

    /**
     * A student of the class.
     *
     * @param student The name of the person.
     * @param passed How many of the questions passed.
     * @param verdicts The latest outcome of each question that has one, by its name.
     */
    @Serdeable
    record Student(
            @Schema(example = "Ada Lovelace") String student,
            @Schema(example = "1") int passed,
            @Schema(example = "{\"1.b\": \"passed\", \"1.c\": \"not yet\"}")
                    Map<String, String> verdicts) {}

    /** From rows in the order of their students. */
    static Progress of(String schoolClass, List<Row> rows) {
        Map<String, Map<String, String>> students = new LinkedHashMap<>();
        for (Row row : rows) {
            Map<String, String> verdicts =
                    students.computeIfAbsent(row.student(), name -> new LinkedHashMap<>());
            if (row.question() != null && row.outcome() != null) {
                verdicts.put(row.question(), row.outcome());
            }
        }
        return new Progress(
                schoolClass,
                Exercises.questions(),
                students.entrySet().stream()
                        .map(one -> student(one.getKey(), one.getValue()))
                        .toList());
    }

    /**
     * A line a student: the name, the outcome of each question, empty where there is none, and how
     * many passed (RFC 4180).
     */
    String csv() {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(csv, CSVFormat.RFC4180)) {
            printer.printRecord(record("student", questions, "passed"));
            for (Student student : students) {
                printer.printRecord(
                        record(
                                SpreadsheetText.of(student.student),
                                questions.stream()
                                        .map(one -> student.verdicts.getOrDefault(one, ""))
                                        .toList(),
                                String.valueOf(student.passed)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return csv.toString();
    }

    private static Student student(String name, Map<String, String> verdicts) {
        long passed = verdicts.values().stream().filter("passed"::equals).count();
        return new Student(name, (int) passed, verdicts);
    }

    private static List<String> record(String first, Collection<String> cells, String last) {
        return Stream.of(List.of(first), cells, List.of(last)).flatMap(Collection::stream).toList();
    }
}
