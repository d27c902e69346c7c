package dev.tp1.api.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tp1.api.Json;

import io.micronaut.serde.ObjectMapper;

import org.jspecify.annotations.NullUnmarked;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The API's own description, as the compiler wrote it. */
@NullUnmarked // the description is JSON, where anything may be absent
record OpenApi(Map<String, Object> document) {

    static OpenApi describing() {
        try (InputStream json =
                OpenApi.class.getResourceAsStream("/META-INF/swagger/openapi.json")) {
            return new OpenApi(Json.read(new String(json.readAllBytes(), UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One method of one path. */
    record Operation(String method, String path, Map<String, Object> says) {

        List<Map<String, Object>> parameters() {
            return says.get("parameters") instanceof List<?> list ? maps(list) : List.of();
        }

        Map<String, Object> responses() {
            return map(says.get("responses"));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        map(document.get("paths"))
                .forEach(
                        (path, methods) ->
                                map(methods)
                                        .forEach(
                                                (method, says) ->
                                                        operations.add(
                                                                new Operation(
                                                                        method.toUpperCase(
                                                                                java.util.Locale
                                                                                        .ROOT),
                                                                        path,
                                                                        map(says)))));
        return operations;
    }

    Map<String, Object> schemas() {
        return map(map(document.get("components")).get("schemas"));
    }

    /** What a schema, a response or a header says, behind its references. */
    Map<String, Object> resolved(Object part) {
        Map<String, Object> says = map(part);
        if (says.get("$ref") instanceof String reference) {
            return resolved(component(reference));
        }
        if (says.get("allOf") instanceof List<?> all) {
            Map<String, Object> merged = new LinkedHashMap<>(says);
            all.forEach(one -> resolved(one).forEach(merged::putIfAbsent));
            merged.remove("allOf");
            return merged;
        }
        return says;
    }

    private Object component(String reference) {
        Object part = document;
        for (String step : reference.substring("#/".length()).split("/", -1)) {
            part = Objects.requireNonNull(map(part).get(step), reference);
        }
        return part;
    }

    /** A value that the schema's own examples make; null where one has no example. */
    Object example(Object schema) {
        Map<String, Object> says = resolved(schema);
        if (says.containsKey("example")) {
            return says.get("example");
        }
        if (says.get("properties") instanceof Map<?, ?> properties) {
            Map<String, Object> value = new LinkedHashMap<>();
            map(properties).forEach((name, property) -> value.put(name, example(property)));
            return value;
        }
        return says.get("items") == null ? null : List.of(example(says.get("items")));
    }

    static String write(Object value) {
        try {
            return ObjectMapper.getDefault().writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<Map<String, Object>> maps(List<?> values) {
        return values.stream().map(OpenApi::map).toList();
    }
}
