package dev.tp1.api;

import dev.tp1.api.Application.CannotStartException;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the environment says of the port and of the database. Each variable may be absent; the
 * defaults are the lab's.
 *
 * @param port 1 to 65535, or 0 for any free one
 */
public record Settings(
        int port, String dbHost, int dbPort, String dbName, String dbUser, String dbPassword) {

    /**
     * Reads PORT, DB_HOST, DB_PORT, DB_NAME, DB_USER, and DB_PASSWORD or else the file that
     * DB_PASSWORD_FILE names.
     *
     * @throws CannotStartException naming the variable whose value is wrong
     */
    static Settings from(Map<String, String> environment) {
        return new Settings(
                port("PORT", environment.getOrDefault("PORT", "8000"), 0),
                host(environment.getOrDefault("DB_HOST", "localhost")),
                port("DB_PORT", environment.getOrDefault("DB_PORT", "5432"), 1),
                text("DB_NAME", environment.getOrDefault("DB_NAME", "tp1")),
                text("DB_USER", environment.getOrDefault("DB_USER", "tp1")),
                password(environment));
    }

    /** Where the database is, for JDBC; the user and the password are not in it. */
    public String jdbcUrl() {
        return "jdbc:postgresql://%s:%d/%s"
                .formatted(
                        dbHost.contains(":") ? "[" + dbHost + "]" : dbHost,
                        dbPort,
                        URLEncoder.encode(dbName, StandardCharsets.UTF_8));
    }

    /** What Micronaut itself reads of it; application.properties holds what does not vary. */
    Map<String, Object> asProperties() {
        return Map.of("micronaut.server.port", port == 0 ? -1 : port);
    }

    private static int port(String variable, String value, int lowest) {
        if (value.matches("\\d{1,5}")) {
            int port = Integer.parseInt(value);
            if (port >= lowest && port <= 65535) {
                return port;
            }
        }
        throw new CannotStartException(
                "%s must be a port number from %d to 65535, not '%s'."
                        .formatted(variable, lowest, value));
    }

    private static String host(String value) {
        boolean name = value.matches("[\\w.-]+");
        boolean ipv6 = value.matches("[\\p{XDigit}:.]+") && value.matches(".*:.*:.*");
        if (name || ipv6) {
            return value;
        }
        throw new CannotStartException(
                "DB_HOST must be the name or the address of a host, not '%s'.".formatted(value));
    }

    private static String text(String variable, String value) {
        if (value.isBlank()) {
            throw new CannotStartException(variable + " is empty: give it a value or unset it.");
        }
        return value;
    }

    private static String password(Map<String, String> environment) {
        String file = environment.get("DB_PASSWORD_FILE");
        if (file == null) {
            return environment.getOrDefault("DB_PASSWORD", "tp1");
        }
        if (environment.containsKey("DB_PASSWORD")) {
            throw new CannotStartException("Set DB_PASSWORD or DB_PASSWORD_FILE, not both.");
        }
        try {
            return Files.readString(Path.of(file)).replaceFirst("\\R$", "");
        } catch (IOException | InvalidPathException e) {
            throw new CannotStartException(
                    "DB_PASSWORD_FILE names '%s', which cannot be read.".formatted(file));
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Settings[port=%d, %s, user=%s]".formatted(port, jdbcUrl(), dbUser);
    }
}
