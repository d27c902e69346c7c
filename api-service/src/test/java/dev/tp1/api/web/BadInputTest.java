package dev.tp1.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.RunningApi;
import dev.tp1.api.web.OpenApi.Operation;
import dev.tp1.fixture.Tp1Database;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
final class BadInputTest {
    private static final RunningApi API = RunningApi.on(Tp1Database.empty()).awaitReady();
    private static final OpenApi DESCRIPTION = OpenApi.of(API);

    /** One input that breaks one thing; the place is as the problem has to name it. */
    record Bad(Operation operation, String place, String what, Object value) {
        @Override
        public String toString() {
            return operation + " " + place + ": " + what;
        }
    }

    /** Stands for what is left out. */
    private static final Object ABSENT = new Object();

    @AfterAll
    static void close() {
        API.close();
    }

    @Test
    void theExamplesAreGood() {
        for (Operation operation : DESCRIPTION.operations()) {
            if (!operation.path().endsWith("/report")) {
                var request = request(operation, valid(operation));
                if (operation.says().get("requestBody") != null) {
                    withBody(request, operation, body(operation));
                }
                assertThat(API.send(request).statusCode())
                        .as("%s", operation)
                        .isIn(200, 201, 204, 404, 412);
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void namesTheParameter(Bad bad) {
        Map<String, Object> values = valid(bad.operation);
        values.put(bad.place, bad.value);

        assertRefused(
                API.send(request(bad.operation, values)), "\"parameter\":\"" + bad.place + "\"");
    }

    @ParameterizedTest
    @MethodSource
    void namesTheField(Bad bad) {
        Object body = change(body(bad.operation), bad.place.split("/"), 1, bad.value);
        HttpRequest.Builder request = request(bad.operation, valid(bad.operation));
        withBody(request, bad.operation, body);

        assertRefused(API.send(request), "\"pointer\":\"" + bad.place + "\"");
    }

    static Stream<Bad> namesTheParameter() {
        return DESCRIPTION.operations().stream()
                .flatMap(
                        operation ->
                                operation.parameters().stream()
                                        .filter(parameter -> !"header".equals(parameter.get("in")))
                                        .flatMap(parameter -> ofParameter(operation, parameter)));
    }

    static Stream<Bad> namesTheField() {
        return DESCRIPTION.operations().stream()
                .filter(operation -> operation.says().get("requestBody") != null)
                .flatMap(operation -> ofField(operation, "", schema(operation)).stream());
    }

    private static Stream<Bad> ofParameter(Operation operation, Map<String, Object> parameter) {
        String name = String.valueOf(parameter.get("name"));
        Map<String, Object> schema = DESCRIPTION.resolved(parameter.get("schema"));
        List<Bad> bad = new ArrayList<>();
        if ("query".equals(parameter.get("in"))) {
            if (!schema.containsKey("default")) {
                bad.add(new Bad(operation, name, "empty", ""));
            }
            if (Boolean.TRUE.equals(parameter.get("required"))) {
                bad.add(new Bad(operation, name, "missing", ABSENT));
            }
        }
        if ("string".equals(schema.get("type"))) {
            bad.add(new Bad(operation, name, "NUL", "\0"));
            bad.add(new Bad(operation, name, "too long", "x".repeat(1_000)));
        } else {
            bad.add(new Bad(operation, name, "no number", "many"));
            bad.add(new Bad(operation, name, "a fraction", "1.5"));
            bad.add(new Bad(operation, name, "too large", "99999999999"));
        }
        limits(schema).forEach(value -> bad.add(new Bad(operation, name, "" + value, value)));
        return bad.stream();
    }

    private static List<Bad> ofField(Operation operation, String place, Object reference) {
        Map<String, Object> schema = DESCRIPTION.resolved(reference);
        List<Bad> bad = new ArrayList<>();
        if (!Boolean.TRUE.equals(schema.get("nullable")) && !place.isEmpty()) {
            bad.add(new Bad(operation, place, "null", null));
        }
        switch (String.valueOf(schema.get("type"))) {
            case "object" -> {
                bad.add(new Bad(operation, place, "an array", List.of()));
                bad.add(new Bad(operation, place, "text", "x"));
                bad.add(new Bad(operation, place + "/unexpected", "unexpected", 1));
                if (schema.get("required") instanceof List<?> required) {
                    for (Object name : required) {
                        bad.add(new Bad(operation, place + "/" + name, "missing", ABSENT));
                    }
                }
                OpenApi.map(schema.get("properties"))
                        .forEach(
                                (name, field) ->
                                        bad.addAll(ofField(operation, place + "/" + name, field)));
            }
            case "array" -> {
                bad.add(new Bad(operation, place, "an object", Map.of()));
                bad.add(new Bad(operation, place, "a number", 5));
                bad.addAll(ofField(operation, place + "/0", schema.get("items")));
            }
            case "integer" -> {
                bad.add(new Bad(operation, place, "text", "0"));
                bad.add(new Bad(operation, place, "a fraction", 0.5));
                bad.add(new Bad(operation, place, "true", true));
                bad.add(new Bad(operation, place, "too large for any", 1e300));
            }
            case "string" -> {
                bad.add(new Bad(operation, place, "a number", 5));
                bad.add(new Bad(operation, place, "true", true));
                bad.add(new Bad(operation, place, "an object", Map.of()));
                bad.add(new Bad(operation, place, "an array", List.of("x")));
                bad.add(new Bad(operation, place, "NUL", "a\0b"));
                if (schema.get("maxLength") instanceof Number most) {
                    bad.add(new Bad(operation, place, "too long", "x".repeat(most.intValue() + 1)));
                }
                if (schema.get("minLength") != null) {
                    bad.add(new Bad(operation, place, "empty", ""));
                    bad.add(new Bad(operation, place, "blank", " \t"));
                }
                if (schema.containsKey("pattern")
                        || schema.containsKey("enum")
                        || schema.containsKey("format")) {
                    bad.add(new Bad(operation, place, "another word", "nope"));
                }
            }
            default -> throw new IllegalStateException(place + " has no type: " + schema);
        }
        limits(schema).forEach(value -> bad.add(new Bad(operation, place, "" + value, value)));
        return bad;
    }

    /** What lies just outside. */
    private static List<Long> limits(Map<String, Object> schema) {
        List<Long> outside = new ArrayList<>();
        if (schema.get("minimum") instanceof Number least) {
            outside.add(least.longValue() - 1);
        }
        if (schema.get("maximum") instanceof Number most) {
            outside.add(most.longValue() + 1);
        }
        return outside;
    }

    private static void assertRefused(HttpResponse<String> response, String named) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(422);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(response.body()).contains(named).doesNotContain("dev.tp1", "REDACTED");
    }

    private static Map<String, Object> valid(Operation operation) {
        Map<String, Object> values = new LinkedHashMap<>();
        operation.parameters().stream()
                .filter(parameter -> !"header".equals(parameter.get("in")))
                .forEach(
                        parameter ->
                                values.put(
                                        String.valueOf(parameter.get("name")),
                                        parameter.get("example")));
        return values;
    }

    private static HttpRequest.Builder request(Operation operation, Map<String, Object> values) {
        StringBuilder path = new StringBuilder(operation.path());
        StringBuilder query = new StringBuilder();
        values.forEach(
                (name, value) -> {
                    String encoded =
                            URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
                    int place = path.indexOf("{" + name + "}");
                    if (place >= 0) {
                        path.replace(place, place + name.length() + 2, encoded);
                    } else if (value != ABSENT) {
                        query.append('&').append(name).append('=').append(encoded);
                    }
                });
        return API.request(path + "?" + query).method(operation.method(), BodyPublishers.noBody());
    }

    private static void withBody(HttpRequest.Builder request, Operation operation, Object body) {
        request.header("Content-Type", "application/json")
                .method(operation.method(), BodyPublishers.ofString(OpenApi.write(body)));
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
        if (field == ABSENT) {
            changed.remove(path[depth]);
        } else {
            changed.put(path[depth], field);
        }
        return changed;
    }
}
