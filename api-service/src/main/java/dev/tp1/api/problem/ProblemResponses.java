package dev.tp1.api.problem;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.inject.Singleton;

import java.util.stream.Collectors;

/** Writes every error that Micronaut answers as a problem document. */
@Singleton
class ProblemResponses implements ErrorResponseProcessor<ProblemResponses.Problem> {

    @Override
    public MutableHttpResponse<Problem> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        if (context.getRequest().getMethod() == HttpMethod.HEAD) {
            return response.body(null);
        }
        return response.<Problem>body(problem(context, response.getStatus()))
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
    }

    private static Problem problem(ErrorContext context, HttpStatus status) {
        return new Problem(
                status.getReason(),
                status.getCode(),
                detail(context, status),
                context.getRequest().getPath());
    }

    private static String detail(ErrorContext context, HttpStatus status) {
        HttpRequest<?> request = context.getRequest();
        return switch (status) {
            case NOT_FOUND -> "There is nothing at " + request.getPath() + ".";
            case INTERNAL_SERVER_ERROR -> "The server failed to answer; its log says why.";
            default ->
                    context.getErrors().stream()
                            .map(Error::getMessage)
                            .collect(Collectors.joining("; "));
        };
    }

    /**
     * A problem document of RFC 9457. Its type is {@code about:blank}, which the RFC lets go
     * unsaid: the status says what kind of problem it is.
     *
     * @param instance the path that was asked for
     */
    @Serdeable
    record Problem(String title, int status, String detail, String instance) {}
}
