package dev.tp1.api.student;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.tp1.api.classes.ClassStore;
import dev.tp1.api.database.JsonColumns;
import dev.tp1.api.student.StudentRepository.GradeRow;
import dev.tp1.api.student.StudentRepository.MarkRow;
import dev.tp1.model.submission.ClassSettings;
import dev.tp1.model.submission.Grade;
import dev.tp1.model.submission.Mark;
import dev.tp1.model.submission.Points;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.transaction.annotation.Transactional;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The students of the classes in the database. Its methods throw {@link
 * dev.tp1.api.classes.NoSuchClassException}.
 */
@Singleton
class StudentStore {
    private final StudentRepository repository;
    private final ClassStore classes;
    private final JsonColumns json;

    StudentStore(StudentRepository repository, ClassStore classes, JsonColumns json) {
        this.repository = repository;
        this.classes = classes;
        this.json = json;
    }

    /** Everybody who submitted, with the points of the submission that counts. */
    @Connectable
    ClassMarks marks(String code) {
        ClassSettings settings = classes.settings(code);
        Map<String, Map<String, Mark>> marks =
                repository.marks(code).stream()
                        .collect(
                                groupingBy(
                                        MarkRow::studentId,
                                        toMap(
                                                MarkRow::question,
                                                row -> new Mark(row.share(), row.comment()))));
        List<ClassMarks.Student> students =
                repository.grades(code).stream()
                        .map(
                                row ->
                                        student(
                                                row,
                                                settings,
                                                marks.getOrDefault(row.studentId(), Map.of())))
                        .toList();
        return new ClassMarks(code, settings.name(), students);
    }

    @Connectable
    void extend(String code, String studentId, Instant dueAt) {
        classes.settings(code);
        repository.extend(code, studentId, dueAt);
    }

    @Connectable
    void withdrawExtension(String code, String studentId) {
        repository.withdrawExtension(code, studentId);
    }

    @Connectable
    void mark(String code, String studentId, String question, Mark mark) {
        classes.settings(code);
        repository.storeMark(code, studentId, question, mark.share(), mark.comment());
    }

    /** Lets the student submit from another workspace; what was submitted stays. */
    @Connectable
    void release(String code, String studentId) {
        require(code, studentId);
        repository.release(code, studentId);
    }

    @Connectable
    void deleteMark(String code, String studentId, String question) {
        repository.deleteMark(code, studentId, question);
    }

    /** Deletes all that a student handed in, and leaves a trace. */
    @Transactional
    void delete(String code, String studentId) {
        classes.lock(code);
        require(code, studentId);
        repository.traceStudent(code, studentId);
        repository.deleteStudent(code, studentId);
    }

    private void require(String code, String studentId) {
        if (!repository.exists(code, studentId)) {
            throw new NoSuchStudentException(code, studentId);
        }
    }

    private ClassMarks.Student student(
            GradeRow row, ClassSettings settings, Map<String, Mark> marks) {
        @Nullable Grade grade = row.grade() == null ? null : json.read(row.grade(), Grade.class);
        Points points = Points.of(settings, grade, marks);
        return new ClassMarks.Student(
                row.studentId(),
                row.student(),
                row.number(),
                row.submittedAt(),
                row.late(),
                grade != null,
                points.total(),
                points.outOf(),
                points.questions(),
                marks);
    }
}
