package dev.tp1.api.classes;

import dev.tp1.api.classes.ClassRepository.ClassSummary;
import dev.tp1.api.classes.ClassRepository.Deletion;
import dev.tp1.api.security.Role;
import dev.tp1.model.submission.ClassSettings;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

import jakarta.validation.Valid;

import java.util.List;

/** The classes of this server. */
@Controller("/classes")
@Requires(property = "micronaut.security.enabled", value = "true")
@Secured({Role.TEACHER, Role.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING) // JDBC blocks; keep it off the Netty event loop
class ClassController implements ClassApi {
    private final ClassStore classes;

    ClassController(ClassStore classes) {
        this.classes = classes;
    }

    @Override
    @Get
    @Secured(Role.ADMIN)
    public List<ClassSummary> listClasses() {
        return classes.list();
    }

    @Override
    @Post
    @Secured(Role.ADMIN)
    @Status(HttpStatus.CREATED)
    public ClassToken createClass(@Body @Valid ClassSettings settings) {
        return classes.create(settings);
    }

    @Override
    @Get("/{code}")
    @Secured(SecurityRule.IS_ANONYMOUS)
    public ClassSettings getClass(String code) {
        return classes.settings(code);
    }

    @Override
    @Put("/{code}")
    public ClassSettings changeClass(String code, @Body @Valid ClassSettings settings) {
        return classes.change(code, settings);
    }

    @Override
    @Delete("/{code}")
    @Status(HttpStatus.NO_CONTENT)
    @Produces(MediaType.ALL) // no body, so no Accept header is refused
    public void deleteClass(String code) {
        classes.delete(code);
    }

    @Override
    @Post("/{code}/token")
    public ClassToken replaceToken(String code) {
        return classes.replaceToken(code);
    }

    @Override
    @Get("/{code}/deletions")
    public List<Deletion> listDeletions(String code) {
        return classes.deletions(code);
    }
}
