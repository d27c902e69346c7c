package dev.tp1.api.student;

import dev.tp1.api.security.Role;
import dev.tp1.api.web.Negotiation;
import dev.tp1.model.submission.Mark;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

import jakarta.validation.Valid;

import java.util.List;

/** The students of a class, for its teacher. */
@Controller("/classes/{code}/students")
@Requires(property = "micronaut.security.enabled", value = "true")
@Secured({Role.TEACHER, Role.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING) // JDBC blocks; keep it off the Netty event loop
class StudentController implements StudentApi {
    private static final List<MediaType> MEDIA_TYPES =
            List.of(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_CSV_TYPE);

    private final StudentStore students;

    StudentController(StudentStore students) {
        this.students = students;
    }

    @Override
    @Get
    @Produces(MediaType.ALL)
    public HttpResponse<?> listStudents(String code, HttpRequest<?> request) {
        ClassMarks marks = students.marks(code);
        MediaType type = Negotiation.preferred(request, MEDIA_TYPES);
        return type.equals(MediaType.TEXT_CSV_TYPE)
                ? Negotiation.answer(type, marks.csv())
                : Negotiation.answer(type, marks);
    }

    @Override
    @Put("/{student}/extension")
    public Extension extend(String code, String student, @Body @Valid Extension extension) {
        students.extend(code, student, extension.dueAt());
        return extension;
    }

    @Override
    @Delete("/{student}/extension")
    @Status(HttpStatus.NO_CONTENT)
    @Produces(MediaType.ALL) // no body, so no Accept header is refused
    public void withdrawExtension(String code, String student) {
        students.withdrawExtension(code, student);
    }

    @Override
    @Put("/{student}/marks/{question}")
    public Mark mark(String code, String student, String question, @Body @Valid Mark mark) {
        students.mark(code, student, question, mark);
        return mark;
    }

    @Override
    @Delete("/{student}/marks/{question}")
    @Status(HttpStatus.NO_CONTENT)
    @Produces(MediaType.ALL)
    public void deleteMark(String code, String student, String question) {
        students.deleteMark(code, student, question);
    }

    @Override
    @Delete("/{student}/token")
    @Status(HttpStatus.NO_CONTENT)
    @Produces(MediaType.ALL)
    public void release(String code, String student) {
        students.release(code, student);
    }

    @Override
    @Delete("/{student}")
    @Status(HttpStatus.NO_CONTENT)
    @Produces(MediaType.ALL)
    public void deleteStudent(String code, String student) {
        students.delete(code, student);
    }
}
