package dev.tp1.api.problem;

import dev.tp1.api.problem.Problem.Fault;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;
import io.micronaut.web.router.MethodBasedRouteMatch;
import io.micronaut.web.router.RouteAttributes;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;

import java.util.Arrays;

/** Input that violates constraints: 422, all of them at once. */
@Singleton
@Replaces(ConstraintExceptionHandler.class) // no @Error method: those no longer know the route
class ConstraintViolations
        implements ExceptionHandler<ConstraintViolationException, HttpResponse<?>> {

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, ConstraintViolationException e) {
        return Problem.refused(
                request,
                e.getConstraintViolations().stream()
                        .map(Faults::of)
                        .map(fault -> named(fault, request))
                        .toList());
    }

    /** The fault of a parameter by the name that the client knows; any other as it is. */
    private static Fault named(Fault fault, HttpRequest<?> request) {
        if (fault.parameter() == null
                || !(RouteAttributes.getRouteMatch(request).orElse(null)
                        instanceof MethodBasedRouteMatch<?, ?> route)) {
            return fault;
        }
        return Arrays.stream(route.getArguments())
                .filter(argument -> argument.getName().equals(fault.parameter()))
                .findFirst()
                .map(argument -> Fault.inParameter(InputErrors.name(argument), fault.detail()))
                .orElse(fault);
    }
}
