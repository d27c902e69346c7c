package dev.tp1.api.problem;

import dev.tp1.api.problem.Problem.Fault;

import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.web.router.exceptions.UnsatisfiedBodyRouteException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import io.netty.handler.codec.compression.DecompressionException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/** Input that the API refuses: 400 for what is not JSON, else 422 with each fault and its place. */
@Controller
class InputErrors {
    /** What Serde puts before a message of Jackson's. */
    private static final Pattern WRAPPING =
            Pattern.compile("^(Error decoding property \\[.*?] of type \\[.*?]: )+");

    private static final Pattern PLACE = Pattern.compile("line: (\\d+), column: (\\d+)");

    @Error(global = true)
    HttpResponse<Problem> type(HttpRequest<?> request, ConversionErrorException e) {
        Exception cause = e.getConversionError().getCause();
        if (cause instanceof SerdeException fault && !isSyntax(fault.getCause())) {
            return Problem.refused(request, List.of(Faults.of(fault)));
        }
        return cause instanceof IOException
                ? notJson(request, cause)
                : Problem.refused(
                        request, List.of(Faults.of(name(e.getArgument()), e.getArgument(), cause)));
    }

    @Error(global = true)
    HttpResponse<Problem> syntax(HttpRequest<?> request, JsonSyntaxException e) {
        return notJson(request, e);
    }

    @Error(global = true)
    HttpResponse<Problem> notCompressed(HttpRequest<?> request, DecompressionException e) {
        return badRequest(request, "The body is not compressed as Content-Encoding says.");
    }

    @Error(global = true)
    HttpResponse<Problem> noBody(HttpRequest<?> request, UnsatisfiedBodyRouteException e) {
        return badRequest(request, "There is no body.");
    }

    @Error(global = true)
    HttpResponse<Problem> missing(HttpRequest<?> request, UnsatisfiedRouteException e) {
        return Problem.refused(
                request, List.of(Fault.inParameter(name(e.getArgument()), "is missing")));
    }

    /** What is no fault of the run is one of the JSON: Jackson's own exceptions are no Serde's. */
    private static boolean isSyntax(@Nullable Throwable cause) {
        return cause instanceof IOException && !(cause instanceof SerdeException);
    }

    private static HttpResponse<Problem> notJson(HttpRequest<?> request, Exception e) {
        String message = String.valueOf(e.getMessage());
        String what =
                message.contains("StreamReadConstraints")
                        ? "it nests too deeply, or a number in it is too long"
                        : WRAPPING.matcher(message)
                                .replaceFirst("")
                                .split("\\(start marker|\n", 2)[0]
                                .strip();
        String where =
                PLACE.matcher(message)
                        .results()
                        .reduce((first, last) -> last)
                        .map(
                                place ->
                                        " (line %s, column %s)"
                                                .formatted(place.group(1), place.group(2)))
                        .orElse("");
        return badRequest(request, "The body is not JSON: " + what + where + ".");
    }

    private static HttpResponse<Problem> badRequest(HttpRequest<?> request, String detail) {
        return Problem.of(request, HttpStatus.BAD_REQUEST, detail).response();
    }

    /** The name that the client knows. */
    static String name(Argument<?> argument) {
        return argument.getAnnotationMetadata()
                .stringValue(QueryValue.class)
                .orElse(argument.getName());
    }
}
