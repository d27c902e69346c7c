package dev.tp1.api.problem;

import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.connection.jdbc.exceptions.CannotGetJdbcConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a database that is away, which is a 503 and passes, from a statement that is wrong. */
@Controller
class DatabaseErrors {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseErrors.class);

    private static final String AWAY =
            "The database does not answer; /management/health/readiness says why.";

    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"(\\w+)\"");

    private final ErrorResponseProcessor<Problem> problems;

    DatabaseErrors(ErrorResponseProcessor<Problem> problems) {
        this.problems = problems;
    }

    @Error(global = true)
    HttpResponse<Problem> noConnection(HttpRequest<?> request, CannotGetJdbcConnectionException e) {
        return unavailable(request, AWAY, e);
    }

    @Error(global = true)
    HttpResponse<Problem> connectionLost(HttpRequest<?> request, ConnectionException e) {
        return e.getCause() instanceof SQLException
                ? unavailable(request, AWAY, e)
                : failure(request, e);
    }

    @Error(global = true)
    HttpResponse<Problem> statementFailed(HttpRequest<?> request, DataAccessException e) {
        String state = sqlState(e);
        if (state.startsWith("08") || state.startsWith("57P")) { // connection lost, server stops
            return unavailable(request, AWAY, e);
        }
        if (state.equals("42P01")) { // no such table
            return unavailable(request, "The database is not migrated yet.", e);
        }
        if (state.startsWith("22") || state.startsWith("23")) { // wrong data, violated constraint
            return refused(request, e);
        }
        return failure(request, e);
    }

    /**
     * The edge should have refused it; the constraint's name is a sentence that says what is true.
     */
    private HttpResponse<Problem> refused(HttpRequest<?> request, Exception e) {
        String message = String.valueOf(rootOf(e).getMessage());
        LOG.warn("{} {}: {}", request.getMethod(), request.getPath(), message);
        Matcher constraint = CONSTRAINT.matcher(message);
        String reason =
                constraint.find()
                        ? "what must hold is: " + constraint.group(1).replace('_', ' ')
                        : "a value is not one that it can store";
        return problem(
                request,
                HttpResponse.status(HttpStatus.UNPROCESSABLE_ENTITY),
                "The database refuses it; " + reason + ".");
    }

    private HttpResponse<Problem> failure(HttpRequest<?> request, Exception e) {
        LOG.error("{} {} failed", request.getMethod(), request.getPath(), e);
        return problem(request, HttpResponse.serverError(), null);
    }

    private HttpResponse<Problem> unavailable(HttpRequest<?> request, String detail, Exception e) {
        LOG.warn("{} {}: {}", request.getMethod(), request.getPath(), rootOf(e).getMessage());
        return problem(request, HttpResponse.status(HttpStatus.SERVICE_UNAVAILABLE), detail);
    }

    private HttpResponse<Problem> problem(
            HttpRequest<?> request, MutableHttpResponse<?> response, @Nullable String detail) {
        var context = ErrorContext.builder(request);
        if (detail != null) {
            context.errorMessage(detail);
        }
        return problems.processResponse(context.build(), response);
    }

    private static String sqlState(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState();
            }
        }
        return "";
    }

    private static Throwable rootOf(Throwable e) {
        return e.getCause() == null ? e : rootOf(e.getCause());
    }
}
