package dev.tp1.api.problem;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.tp1.api.problem.Problem.Fault;

import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Finds the place of a fault in what the validator and the JSON reader say of it. */
final class Faults {
    private static final Pattern EXPECTED = Pattern.compile("expected START_(ARRAY|OBJECT)");

    private Faults() {}

    /** A constraint that the body, or a parameter, violates. */
    static Fault of(ConstraintViolation<?> violation) {
        List<Path.Node> nodes =
                StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                        .filter(node -> node.getKind() != ElementKind.METHOD)
                        .toList();
        return nodes.size() == 1
                ? Fault.inParameter(nodes.getFirst().getName(), violation.getMessage())
                : Fault.inBody(
                        pointer(nodes.subList(1, nodes.size()), violation.getLeafBean()),
                        violation.getMessage());
    }

    /**
     * What the JSON reader stumbled over: a wrong type, or a field that is unknown or twice there.
     */
    static Fault of(SerdeException e) {
        List<ReferencePath> steps = new ArrayList<>(e.getPath().reversed());
        String message = String.valueOf(e.getMessage());
        Matcher expected = EXPECTED.matcher(message);
        if (message.startsWith("Unknown property")) {
            return Fault.inBody(pointer(steps), "is not a field of this object");
        }
        if (message.startsWith("Duplicate property")) {
            return Fault.inBody(pointer(steps), "must not be there twice");
        }
        if (expected.find()) {
            boolean array = expected.group(1).equals("ARRAY");
            if (array && steps.getLast() instanceof CollectionItemReferencePath) {
                steps.removeLast(); // the place of an item that there cannot be
            }
            return Fault.inBody(pointer(steps), array ? "must be an array" : "must be an object");
        }
        return Fault.inBody(pointer(steps), message.lines().findFirst().orElse(""));
    }

    /** A parameter that cannot be what its type says. */
    static Fault of(String name, Argument<?> parameter, Exception cause) {
        return Fault.inParameter(
                name,
                cause instanceof InvalidParameterException ours
                        ? String.valueOf(ours.getMessage())
                        : mustBe(parameter.getType()));
    }

    private static String mustBe(Class<?> type) {
        if (type == UUID.class) {
            return "must be a UUID";
        }
        if (type == int.class || type == long.class) {
            return "must be a whole number";
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        return "cannot be read";
    }

    private static String pointer(List<Path.Node> nodes, Object leaf) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append(token(field(node.getName(), leaf)));
            }
        }
        return pointer.toString();
    }

    /** What the field is called in JSON. */
    private static String field(String property, Object bean) {
        return BeanIntrospector.SHARED
                .findIntrospection(bean.getClass())
                .flatMap(introspection -> introspection.getProperty(property))
                .flatMap(found -> found.stringValue(JsonProperty.class))
                .orElse(property);
    }

    private static String pointer(List<ReferencePath> steps) {
        return steps.stream().map(Faults::step).map(Faults::token).collect(Collectors.joining());
    }

    private static String step(ReferencePath step) {
        return switch (step) {
            case PropertyReferencePath property ->
                    property.property()
                            .getAnnotationMetadata()
                            .stringValue(JsonProperty.class)
                            .orElse(property.property().getName());
            case CollectionItemReferencePath item -> String.valueOf(item.index());
            case MapItemReferencePath item -> item.key();
        };
    }

    private static String token(String step) {
        return "/" + step.replace("~", "~0").replace("/", "~1");
    }
}
