package dev.tp1.lab.grade;

import dev.tp1.lab.message.Messages;
import dev.tp1.model.exercise.Exercises;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The marks as CSV that a French Excel opens by itself, and Moodle with the separator set to
 * semicolon: UTF-8 with a byte order mark, semicolons, 1 or 0 for each question.
 */
final class MarksCsv {
    private static final Messages MESSAGES = Messages.of(MarksCsv.class);
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private MarksCsv() {}

    /** Writes a line for each grade. */
    static void write(Path file, List<Grade> grades) throws IOException {
        CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(';').get();
        try (BufferedWriter out = Files.newBufferedWriter(file);
                CSVPrinter csv = new CSVPrinter(out, format)) {
            out.write(BYTE_ORDER_MARK);
            csv.printRecord(header());
            for (Grade grade : grades) {
                csv.printRecord(line(grade));
            }
        }
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>();
        header.add(MESSAGES.text("csv.submission"));
        header.add(MESSAGES.text("csv.student"));
        header.add(MESSAGES.text("csv.points"));
        header.add(MESSAGES.text("csv.out-of"));
        header.add(MESSAGES.text("csv.state"));
        header.addAll(Exercises.questions());
        header.add(MESSAGES.text("csv.why"));
        return header;
    }

    private static List<Object> line(Grade grade) {
        List<Object> line = new ArrayList<>();
        line.add(safe(grade.submission()));
        line.add(safe(grade.student()));
        line.add(grade.points());
        line.add(grade.outOf());
        line.add(GradeTexts.state(grade));
        for (String question : Exercises.questions()) {
            line.add(grade.hasPassed(question) ? 1 : 0);
        }
        line.add(safe(GradeTexts.why(grade)));
        return line;
    }

    /** A spreadsheet would run a student's text as a formula. */
    private static String safe(String text) {
        return text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
    }
}
