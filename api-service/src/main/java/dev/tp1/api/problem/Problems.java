package dev.tp1.api.problem;

import static io.micronaut.http.MediaType.APPLICATION_JSON_PROBLEM;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** The problems that an operation may answer with, as openapi.json has them. */
public final class Problems {
    private Problems() {}

    /** There is nothing of that name. */
    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "404",
            description = "There is nothing of that name.",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_PROBLEM,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "NotFound",
                                            value =
                                                    """
                                                    {"title": "Not Found",
                                                     "status": 404,
                                                     "detail": "There is no run 6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10.",
                                                     "instance": "/runs/6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10"}
                                                    """)))
    public @interface NotFound {}

    /** None of the forms that the client accepts is offered. */
    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "406",
            description = "None of the forms in the Accept header is offered.",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_PROBLEM,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "NotAcceptable",
                                            value =
                                                    """
                                                    {"title": "Not Acceptable",
                                                     "status": 406,
                                                     "detail": "Specified Accept Types [image/png] not supported. Supported types: [application/json]",
                                                     "instance": "/runs/6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10"}
                                                    """)))
    public @interface NotAcceptable {}

    /** The precondition does not hold. */
    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "412",
            description =
                    "The run that is stored is not what If-Match or If-None-Match asks for; nothing"
                            + " is changed.",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_PROBLEM,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "PreconditionFailed",
                                            value =
                                                    """
                                                    {"title": "Precondition Failed",
                                                     "status": 412,
                                                     "detail": "The run 6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10 is not what If-Match or If-None-Match asks for; GET it and decide again.",
                                                     "instance": "/runs/6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10"}
                                                    """)))
    public @interface PreconditionFailed {}

    /** The body cannot be read. */
    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "400",
            description = "The body is not JSON.",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_PROBLEM,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "NotJson",
                                            value =
                                                    """
                                                    {"title": "Bad Request",
                                                     "status": 400,
                                                     "detail": "The body is not JSON: Unexpected end-of-input (line 1, column 12).",
                                                     "instance": "/runs/6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10"}
                                                    """)))
    public @interface NotJson {}

    /** The body is too large. */
    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "413",
            description = "The body has more than 2 MiB.",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_PROBLEM,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "TooLarge",
                                            value =
                                                    """
                                                    {"title": "Request Entity Too Large",
                                                     "status": 413,
                                                     "detail": "The content length [9000000] exceeds the maximum allowed content length [2097152]",
                                                     "instance": "/runs/6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10"}
                                                    """)))
    public @interface TooLarge {}

    /** The body is not of a type that is read. */
    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "415",
            description = "The Content-Type is not application/json.",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_PROBLEM,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "UnsupportedMediaType",
                                            value =
                                                    """
                                                    {"title": "Unsupported Media Type",
                                                     "status": 415,
                                                     "detail": "Content Type [text/plain] not allowed. Allowed types: [application/json]",
                                                     "instance": "/runs/6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10"}
                                                    """)))
    public @interface UnsupportedMediaType {}

    /** The input is well formed and wrong. */
    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "422",
            description =
                    "The input is well formed and wrong; each fault is listed with its place.",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_PROBLEM,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "Invalid",
                                            value =
                                                    """
                                                    {"title": "Unprocessable Entity",
                                                     "status": 422,
                                                     "detail": "The request has 2 faults.",
                                                     "instance": "/runs/6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10",
                                                     "faults": [
                                                      {"pointer": "/observations/0/exitCode",
                                                       "detail": "must be less than or equal to 255"},
                                                      {"parameter": "limit",
                                                       "detail": "must be a whole number"}]}
                                                    """)))
    public @interface Invalid {}

    /** The database is away. */
    @Target(ElementType.METHOD)
    @ApiResponse(
            responseCode = "503",
            description = "The database does not answer; the same request may do later.",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON_PROBLEM,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                    @ExampleObject(
                                            name = "Unavailable",
                                            value =
                                                    """
                                                    {"title": "Service Unavailable",
                                                     "status": 503,
                                                     "detail": "The database does not answer; /management/health/readiness says why.",
                                                     "instance": "/runs/6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10"}
                                                    """)))
    public @interface Unavailable {}
}
