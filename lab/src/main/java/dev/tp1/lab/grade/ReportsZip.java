package dev.tp1.lab.grade;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The HTML report of each student, in one archive. */
final class ReportsZip {
    private ReportsZip() {}

    /** Writes the reports that there are, each under the name of its submission. */
    static void write(Path file, List<Grade> grades, GradeFolder folder) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Grade grade : grades) {
                Path report = folder.of(grade.submission()).resolve("report.html");
                if (Files.isRegularFile(report)) {
                    zip.putNextEntry(new ZipEntry(grade.submission() + ".html"));
                    Files.copy(report, zip);
                    zip.closeEntry();
                }
            }
        }
    }
}
