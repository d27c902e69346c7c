package dev.tp1.api.web;

import dev.tp1.api.web.OpenApi.Operation;

import org.jspecify.annotations.NullUnmarked;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An input that breaks one thing that the API's description says of it.
 *
 * @param place of the parameter the name, of a field in a body the JSON pointer: as the problem has
 *     to name it
 * @param value what to send there; {@link #ABSENT} where it is to be left out
 */
@NullUnmarked // the description is JSON, where anything may be absent
record BadInput(Operation operation, String place, String what, Object value) {
    static final Object ABSENT = new Object();

    @Override
    public String toString() {
        return operation + " " + place + ": " + what;
    }

    /** Whatever breaks what the description says of a parameter. */
    static List<BadInput> ofParameter(
            OpenApi description, Operation operation, Map<String, Object> parameter) {
        String name = String.valueOf(parameter.get("name"));
        Map<String, Object> schema = description.resolved(parameter.get("schema"));
        List<BadInput> bad = new ArrayList<>();
        if ("query".equals(parameter.get("in"))) {
            if (!schema.containsKey("default")) {
                bad.add(new BadInput(operation, name, "empty", ""));
            }
            if (Boolean.TRUE.equals(parameter.get("required"))) {
                bad.add(new BadInput(operation, name, "missing", ABSENT));
            }
        }
        if ("string".equals(schema.get("type"))) {
            bad.add(new BadInput(operation, name, "NUL", "\0"));
            bad.add(new BadInput(operation, name, "too long", "x".repeat(1_000)));
        } else {
            bad.add(new BadInput(operation, name, "no number", "many"));
            bad.add(new BadInput(operation, name, "a fraction", "1.5"));
            String tooLarge = "int64".equals(schema.get("format")) ? "9".repeat(20) : "99999999999";
            bad.add(new BadInput(operation, name, "too large", tooLarge));
        }
        limits(schema).forEach(value -> bad.add(new BadInput(operation, name, "" + value, value)));
        return bad;
    }

    /**
     * Whatever breaks what the description says of a body, or of the part of it at a place.
     *
     * @param place a JSON pointer; the whole body has an empty one
     */
    static List<BadInput> ofField(
            OpenApi description, Operation operation, String place, Object reference) {
        Map<String, Object> schema = description.resolved(reference);
        List<BadInput> bad = new ArrayList<>();
        if (!Boolean.TRUE.equals(schema.get("nullable")) && !place.isEmpty()) {
            bad.add(new BadInput(operation, place, "null", null));
        }
        switch (String.valueOf(schema.get("type"))) {
            case "object" -> {
                bad.add(new BadInput(operation, place, "an array", List.of()));
                bad.add(new BadInput(operation, place, "text", "x"));
                bad.add(new BadInput(operation, place + "/unexpected", "unexpected", 1));
                if (schema.get("required") instanceof List<?> required) {
                    for (Object name : required) {
                        bad.add(new BadInput(operation, place + "/" + name, "missing", ABSENT));
                    }
                }
                OpenApi.map(schema.get("properties"))
                        .forEach(
                                (name, field) ->
                                        bad.addAll(
                                                ofField(
                                                        description,
                                                        operation,
                                                        place + "/" + name,
                                                        field)));
            }
            case "array" -> {
                bad.add(new BadInput(operation, place, "an object", Map.of()));
                bad.add(new BadInput(operation, place, "a number", 5));
                bad.addAll(ofField(description, operation, place + "/0", schema.get("items")));
            }
            case "boolean" -> {
                bad.add(new BadInput(operation, place, "text", "true"));
                bad.add(new BadInput(operation, place, "a number", 1));
            }
            case "number" -> {
                bad.add(new BadInput(operation, place, "text", "0"));
                bad.add(new BadInput(operation, place, "true", true));
            }
            case "integer" -> {
                bad.add(new BadInput(operation, place, "text", "0"));
                bad.add(new BadInput(operation, place, "a fraction", 0.5));
                bad.add(new BadInput(operation, place, "true", true));
                bad.add(new BadInput(operation, place, "too large for any", 1e300));
            }
            case "string" -> {
                bad.add(new BadInput(operation, place, "a number", 5));
                bad.add(new BadInput(operation, place, "true", true));
                bad.add(new BadInput(operation, place, "an object", Map.of()));
                bad.add(new BadInput(operation, place, "an array", List.of("x")));
                bad.add(new BadInput(operation, place, "NUL", "a\0b"));
                if (schema.get("maxLength") instanceof Number most) {
                    bad.add(
                            new BadInput(
                                    operation, place, "too long", "x".repeat(most.intValue() + 1)));
                }
                if (schema.get("minLength") != null) {
                    bad.add(new BadInput(operation, place, "empty", ""));
                    bad.add(new BadInput(operation, place, "blank", " \t"));
                }
                Object pattern = schema.get("pattern");
                boolean breaksPattern = pattern != null && !"nope".matches(pattern.toString());
                boolean hasFormat = pattern == null && schema.containsKey("format");
                if (breaksPattern || hasFormat || schema.containsKey("enum")) {
                    bad.add(new BadInput(operation, place, "another word", "nope"));
                }
            }
            default -> throw new IllegalStateException(place + " has no type: " + schema);
        }
        limits(schema).forEach(value -> bad.add(new BadInput(operation, place, "" + value, value)));
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
}
