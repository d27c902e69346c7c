package dev.tp1.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The variables that application.properties reads, checked before anything starts: a placeholder
 * takes any text, and the failure would come later, from a driver that does not know the variable.
 */
final class EnvironmentVariables {
    private static final Pattern NAME = Pattern.compile("[\\w.-]+");
    private static final Pattern IPV6 =
            Pattern.compile("[\\p{XDigit}:.]*:[\\p{XDigit}.]*:[\\p{XDigit}:.]*");

    private static final int SHORTEST_TOKEN = 32;

    private EnvironmentVariables() {}

    /** What is wrong with the first wrong variable, as a sentence; empty where all will do. */
    static Optional<String> findError(Map<String, String> environment) {
        return Stream.of(
                        port("PORT", 0, environment),
                        host("DB_HOST", environment),
                        port("DB_PORT", 1, environment),
                        databaseName("DB_NAME", environment),
                        text("DB_USER", environment),
                        password(environment),
                        adminToken(environment))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> port(
            String variable, int lowest, Map<String, String> environment) {
        String value = environment.get(variable);
        if (value == null || isPort(value, lowest)) {
            return Optional.empty();
        }
        return Optional.of(
                "%s must be a port number from %d to 65535, not '%s'."
                        .formatted(variable, lowest, value));
    }

    private static boolean isPort(String value, int lowest) {
        return value.matches("[0-9]{1,5}")
                && Integer.parseInt(value) >= lowest
                && Integer.parseInt(value) <= 65535;
    }

    private static Optional<String> host(String variable, Map<String, String> environment) {
        String value = environment.get(variable);
        if (value == null || NAME.matcher(value).matches() || IPV6.matcher(value).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                "%s must be the name or the address of a host, not '%s'."
                        .formatted(variable, value));
    }

    /** Some characters have a meaning of their own in a JDBC URL. */
    private static Optional<String> databaseName(String variable, Map<String, String> environment) {
        String value = environment.get(variable);
        if (value == null || !value.matches(".*[/?%+].*")) {
            return text(variable, environment);
        }
        return Optional.of(
                variable
                        + " must not contain /, ?, % or +: set DATASOURCES_DEFAULT_URL, where they"
                        + " are %2F, %3F, %25 and %2B.");
    }

    private static Optional<String> text(String variable, Map<String, String> environment) {
        String value = environment.get(variable);
        if (value == null) {
            return Optional.empty();
        }
        if (value.isBlank()) {
            return Optional.of(variable + " is empty: give it a value or unset it.");
        }
        return value.contains("${")
                ? Optional.of(variable + " must not contain '${'.")
                : Optional.empty();
    }

    private static Optional<String> password(Map<String, String> environment) {
        String file = environment.get("DB_PASSWORD_FILE");
        if (file == null) {
            return Optional.empty();
        }
        if (environment.containsKey("DB_PASSWORD")) {
            return Optional.of("Set DB_PASSWORD or DB_PASSWORD_FILE, not both.");
        }
        Path path = Path.of(file);
        return Files.isReadable(path) && !Files.isDirectory(path)
                ? Optional.empty()
                : Optional.of("DB_PASSWORD_FILE names '%s', which cannot be read.".formatted(file));
    }

    /** A server for classes needs one that nobody guesses. */
    private static Optional<String> adminToken(Map<String, String> environment) {
        if (!environment
                .getOrDefault("MICRONAUT_ENVIRONMENTS", "")
                .matches("(.*,)?classes(,.*)?")) {
            return Optional.empty();
        }
        String file = environment.get("ADMIN_TOKEN_FILE");
        if (file == null) {
            return Optional.of("ADMIN_TOKEN_FILE must name the file of the administrator's token.");
        }
        try {
            return Files.readString(Path.of(file)).strip().length() < SHORTEST_TOKEN
                    ? Optional.of(
                            "The token in ADMIN_TOKEN_FILE must have %d characters or more."
                                    .formatted(SHORTEST_TOKEN))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    "ADMIN_TOKEN_FILE names '%s', which cannot be read.".formatted(file));
        }
    }
}
