package dev.tp1.api.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.openapi.annotation.OpenAPIExtraSchema;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;

/**
 * Why a request failed, as a problem document of RFC 9457. The type is {@code about:blank}, which
 * the RFC allows to leave out: the status says what kind of problem it is.
 *
 * @param title the status in words
 * @param status the status of the response
 * @param detail what was wrong, for a person
 * @param instance the path that was asked for
 * @param faults each fault of the input; absent if the input is not at fault
 */
@OpenAPIExtraSchema // src/main/openapi/components.yml refers to it
@Serdeable
public record Problem(
        @Schema(example = "Unprocessable Entity") String title,
        @Schema(example = "422") int status,
        @Schema(example = "The request has a fault.") String detail,
        @Schema(example = "/runs/6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10") String instance,
        @Nullable List<Fault> faults) {

    /**
     * A fault of the input.
     *
     * @param pointer where in the body, as a JSON Pointer (RFC 6901); absent for a parameter
     * @param parameter the parameter's name; absent for the body
     * @param detail what the value must be
     */
    @Serdeable
    public record Fault(
            @Schema(example = "/observations/0/exitCode") @Nullable String pointer,
            @Schema(example = "limit") @Nullable String parameter,
            @Schema(example = "must be less than or equal to 255") String detail) {

        static Fault inBody(String pointer, String detail) {
            return new Fault(pointer, null, detail);
        }

        static Fault inParameter(String parameter, String detail) {
            return new Fault(null, parameter, detail);
        }

        String place() {
            return pointer == null ? String.valueOf(parameter) : pointer;
        }
    }

    static Problem of(HttpRequest<?> request, HttpStatus status, String detail) {
        return new Problem(status.getReason(), status.getCode(), detail, request.getPath(), null);
    }

    /** 422, with the faults in the order of their places. */
    static MutableHttpResponse<Problem> refused(HttpRequest<?> request, List<Fault> faults) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
        return new Problem(
                        status.getReason(),
                        status.getCode(),
                        faults.size() == 1
                                ? "The request has a fault."
                                : "The request has %d faults.".formatted(faults.size()),
                        request.getPath(),
                        faults.stream().sorted(Comparator.comparing(Fault::place)).toList())
                .response();
    }

    MutableHttpResponse<Problem> response() {
        return HttpResponse.<Problem>status(HttpStatus.valueOf(status))
                .body(this)
                .contentType(MediaType.APPLICATION_JSON_PROBLEM_TYPE);
    }
}
