package dev.tp1.api.problem;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;

import jakarta.inject.Singleton;

import java.util.stream.Collectors;

/** Writes every error that Micronaut answers as a problem document. */
@Singleton
class ProblemResponses implements ErrorResponseProcessor<Problem> {

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
        return Problem.of(context.getRequest(), status, detail(context, status));
    }

    private static String detail(ErrorContext context, HttpStatus status) {
        if (context.getRootCause().orElse(null) instanceof ProblemException ours) {
            return String.valueOf(ours.getMessage());
        }
        return switch (status) {
            case UNAUTHORIZED ->
                    "This needs a token, `Authorization: Bearer …`; there is none in the request,"
                            + " or it is nobody's.";
            case FORBIDDEN -> "This token does not allow it.";
            case NOT_FOUND -> "There is nothing at " + context.getRequest().getPath() + ".";
            case INTERNAL_SERVER_ERROR -> "The server failed to answer; its log says why.";
            default ->
                    context.getErrors().stream()
                            .map(Error::getMessage)
                            .collect(Collectors.joining("; "));
        };
    }
}
