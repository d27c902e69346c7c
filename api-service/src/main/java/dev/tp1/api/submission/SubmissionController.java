package dev.tp1.api.submission;

import static io.micronaut.http.HttpHeaders.AUTHORIZATION;

import dev.tp1.api.report.ReportResponse;
import dev.tp1.api.security.Role;
import dev.tp1.api.submission.SubmissionStore.Receipt;
import dev.tp1.model.exercise.Language;
import dev.tp1.model.report.Report;
import dev.tp1.model.submission.Grade;
import dev.tp1.model.submission.Submission;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The submissions of a class. A student sees no one else's. */
@Controller("/classes/{code}/submissions")
@Requires(property = "micronaut.security.enabled", value = "true")
@Secured({Role.STUDENT, Role.TEACHER, Role.ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING) // JDBC blocks; keep it off the Netty event loop
class SubmissionController implements SubmissionApi {
    private final SubmissionStore submissions;

    SubmissionController(SubmissionStore submissions) {
        this.submissions = submissions;
    }

    @Override
    @Post
    @Secured(SecurityRule.IS_ANONYMOUS) // the first submission of a student makes the token known
    public HttpResponse<Receipt> submit(
            String code,
            @Body @Valid Submission submission,
            @Header(AUTHORIZATION) @Nullable String authorization) {
        Receipt receipt = submissions.submit(code, submission, StudentToken.of(authorization));
        return HttpResponse.<Receipt>status(receipt.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(receipt);
    }

    @Override
    @Get
    public List<SubmissionSummary> listSubmissions(String code, Authentication user) {
        return submissions.list(code, owner(user));
    }

    @Override
    @Get("/{number}")
    public Submission getSubmission(String code, long number, Authentication user) {
        return submissions.find(code, number, owner(user));
    }

    @Override
    @Get("/{number}/report")
    @Produces(MediaType.ALL)
    public HttpResponse<?> getSubmissionReport(
            String code,
            long number,
            @QueryValue @Nullable @Pattern(regexp = "en|fr", message = "must be en or fr")
                    String lang,
            @Header(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String acceptLanguage,
            HttpRequest<?> request,
            Authentication user) {
        Submission submission = submissions.find(code, number, owner(user));
        Language language = Language.of(lang, acceptLanguage);
        return ReportResponse.of(Report.of(submission, language), request);
    }

    @Override
    @Get("/{number}/grade")
    public Grade getGrade(String code, long number, Authentication user) {
        return submissions.grade(code, number, owner(user));
    }

    @Override
    @Put("/{number}/grade")
    @Secured({Role.TEACHER, Role.ADMIN})
    public Grade storeGrade(String code, long number, @Body @Valid Grade grade) {
        return submissions.storeGrade(code, number, grade);
    }

    /** Whose submissions alone the user may see; null for anybody's. */
    private static @Nullable String owner(Authentication user) {
        return user.getRoles().contains(Role.STUDENT) ? user.getName() : null;
    }
}
