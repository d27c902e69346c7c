package dev.tp1.lab.check.dockerfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The build arguments that FROM may name: those that ARG declares before the first FROM. */
public final class BuildArguments {
    private static final Pattern DECLARED =
            Pattern.compile("(\\w+)(=(?:\"([^\"]*)\"|'([^']*)'|(\\S*)))?");
    private static final Pattern VARIABLE =
            Pattern.compile("\\$(?:(\\w+)|\\{(\\w+)(?::?([-+])([^}]*))?\\})");
    private static final Pattern OF_DOCKER = Pattern.compile("(?:TARGET|BUILD)[A-Z]+");

    private final Map<String, String> given;
    private final Map<String, String> values = new HashMap<>();

    /**
     * @param given what the build is told, as by {@code --build-arg}
     */
    BuildArguments(Map<String, String> given) {
        this.given = given;
    }

    /**
     * A base image.
     *
     * @param said as FROM has it
     * @param image with its variables filled in
     * @param unset the variables that have no value
     */
    public record Base(String said, String image, Set<String> unset) {
        /** Whether the image can be told from the file alone. */
        boolean isKnown() {
            return unset.isEmpty() && !image.contains("$");
        }
    }

    /** Takes over what an ARG says. */
    void declare(String argument) {
        Matcher each = DECLARED.matcher(argument);
        while (each.find()) {
            String name = each.group(1);
            Optional<String> own =
                    Optional.ofNullable(each.group(3))
                            .or(() -> Optional.ofNullable(each.group(4)))
                            .or(() -> Optional.ofNullable(each.group(5)));
            Optional.ofNullable(given.get(name))
                    .or(() -> own)
                    .ifPresent(value -> values.put(name, fill(value, new TreeSet<>())));
        }
    }

    Base resolve(String said) {
        Set<String> unset = new TreeSet<>();
        return new Base(said, fill(said, unset), unset);
    }

    private String fill(String text, Set<String> unset) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(value(found, unset)));
    }

    private String value(MatchResult variable, Set<String> unset) {
        String name = variable.group(1) == null ? variable.group(2) : variable.group(1);
        String otherwise = variable.group(4) == null ? "" : variable.group(4);
        String value = values.getOrDefault(name, "");
        if ("+".equals(variable.group(3))) {
            return value.isEmpty() ? "" : otherwise;
        }
        if (value.isEmpty() && otherwise.isEmpty()) {
            if (OF_DOCKER.matcher(name).matches()) {
                return variable.group();
            }
            unset.add(name);
        }
        return value.isEmpty() ? otherwise : value;
    }
}
