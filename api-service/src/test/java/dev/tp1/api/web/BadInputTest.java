package dev.tp1.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.ApiClient;
import dev.tp1.api.security.ClassServer;
import dev.tp1.api.web.OpenApi.Operation;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that the API's description says of an input is held: for each parameter and each field
 * of a body, whatever breaks its schema is refused with a problem that names it.
 */
@NullUnmarked // the description is JSON, where anything may be absent
@MicronautTest(transactional = false, environments = "classes")
final class BadInputTest implements ClassServer {
    @Inject ApiClient api;
    private static final OpenApi DESCRIPTION = OpenApi.describing();

    @Override
    public void deleteRuns() {} // what is refused stores nothing

    @Override
    public void deleteClasses() {}

    @Test
    void theExamplesAreGood() {
        assertThat(DESCRIPTION.operations()).isNotEmpty();
        for (Operation operation : DESCRIPTION.operations()) {
            if (!operation.path().endsWith("/report")) {
                var request = request(operation, valid(operation));
                if (operation.says().get("requestBody") != null) {
                    request.body(OpenApi.write(body(operation)));
                }
                assertThat(api.send(request).code())
                        .as("%s", operation)
                        .isIn(200, 201, 204, 404, 412);
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void namesTheParameter(BadInput bad) {
        Map<String, Object> values = valid(bad.operation());
        values.put(bad.place(), bad.value());

        var request = request(bad.operation(), values);
        if (bad.operation().says().get("requestBody") != null) {
            request.body(OpenApi.write(body(bad.operation())));
        }

        assertRefused(bad, api.send(request), "\"parameter\":\"" + bad.place() + "\"");
    }

    @ParameterizedTest
    @MethodSource
    void namesTheField(BadInput bad) {
        Object body = change(body(bad.operation()), bad.place().split("/"), 1, bad.value());
        var request = request(bad.operation(), valid(bad.operation())).body(OpenApi.write(body));

        assertRefused(bad, api.send(request), "\"pointer\":\"" + bad.place() + "\"");
    }

    static Stream<BadInput> namesTheParameter() {
        return DESCRIPTION.operations().stream()
                .flatMap(
                        operation ->
                                parameters(operation)
                                        .flatMap(
                                                parameter ->
                                                        BadInput.ofParameter(
                                                                DESCRIPTION, operation, parameter)
                                                                .stream()));
    }

    static Stream<BadInput> namesTheField() {
        return DESCRIPTION.operations().stream()
                .filter(operation -> operation.says().get("requestBody") != null)
                .flatMap(
                        operation ->
                                BadInput.ofField(DESCRIPTION, operation, "", schema(operation))
                                        .stream());
    }

    /** In the path and in the query. */
    private static Stream<Map<String, Object>> parameters(Operation operation) {
        return operation.parameters().stream()
                .filter(parameter -> !"header".equals(parameter.get("in")));
    }

    private void assertRefused(BadInput bad, HttpResponse<String> response, String named) {
        assertThat(response.code()).as("%s: %s", bad, response.body()).isEqualTo(422);
        assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.body()).contains(named).doesNotContain("dev.tp1", "REDACTED");
    }

    private static Map<String, Object> valid(Operation operation) {
        Map<String, Object> values = new LinkedHashMap<>();
        parameters(operation)
                .forEach(
                        parameter ->
                                values.put(
                                        String.valueOf(parameter.get("name")),
                                        parameter.get("example")));
        return values;
    }

    private static MutableHttpRequest<Object> request(
            Operation operation, Map<String, Object> values) {
        StringBuilder path = new StringBuilder(operation.path());
        StringBuilder query = new StringBuilder();
        values.forEach(
                (name, value) -> {
                    String encoded =
                            URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
                    int place = path.indexOf("{" + name + "}");
                    if (place >= 0) {
                        path.replace(place, place + name.length() + 2, encoded);
                    } else if (value != BadInput.ABSENT) {
                        query.append('&').append(name).append('=').append(encoded);
                    }
                });
        return HttpRequest.create(HttpMethod.valueOf(operation.method()), path + "?" + query)
                .bearerAuth(ADMIN);
    }

    private static Object body(Operation operation) {
        return DESCRIPTION.example(schema(operation));
    }

    private static Object schema(Operation operation) {
        Map<String, Object> content =
                OpenApi.map(OpenApi.map(operation.says().get("requestBody")).get("content"));
        return OpenApi.map(content.get("application/json")).get("schema");
    }

    /** The same value but for what lies at the end of the path. */
    private static Object change(Object value, String[] path, int depth, Object end) {
        if (depth >= path.length) {
            return end;
        }
        if (value instanceof List<?> list) {
            List<Object> changed = new ArrayList<>(list);
            changed.set(0, change(list.getFirst(), path, depth + 1, end));
            return changed;
        }
        Map<String, Object> changed = new LinkedHashMap<>(OpenApi.map(value));
        Object field = change(changed.get(path[depth]), path, depth + 1, end);
        if (field == BadInput.ABSENT) {
            changed.remove(path[depth]);
        } else {
            changed.put(path[depth], field);
        }
        return changed;
    }
}
