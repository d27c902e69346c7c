package dev.tp1.lab.check.compose;

import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.workspace.DatabaseNames;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a compose file must tell its PostgreSQL: user, password and database. */
public final class DatabaseRules {
    private final ComposeFile file;
    private final PostgresVariables variables;
    private final DatabaseNames expected;

    /**
     * @param expected what the class calls its database
     */
    public DatabaseRules(ComposeFile file, DatabaseNames expected) {
        this.file = file;
        this.variables = new PostgresVariables(file);
        this.expected = expected;
    }

    /** The first thing that is not told; empty where all is, or the image itself may say it. */
    Optional<Finding> missing() {
        if (file.service(file.db()).has("build")) {
            return Optional.empty(); // its Dockerfile may say it
        }
        boolean noUser =
                variables.value(PostgresVariables.USER).isEmpty()
                        && !variables.isFromAFile(PostgresVariables.USER)
                        && !variables.user().equals(expected.user());
        boolean noDatabase =
                variables.value(PostgresVariables.DATABASE).isEmpty()
                        && !variables.isFromAFile(PostgresVariables.DATABASE)
                        && variables.user().equals(expected.user())
                        && !variables.database().equals(expected.name());
        boolean noPassword =
                variables.value(PostgresVariables.PASSWORD).isEmpty()
                        && !variables.isFromAFile(PostgresVariables.PASSWORD);
        if (noPassword) {
            return Optional.of(password());
        }
        if (noUser) {
            return Optional.of(
                    missing(PostgresVariables.USER, "user", variables.user(), expected.user()));
        }
        return noDatabase
                ? Optional.of(
                        missing(
                                PostgresVariables.DATABASE,
                                "database",
                                variables.database(),
                                expected.name()))
                : Optional.empty();
    }

    /** What works, and may not be meant so. */
    public List<String> advice() {
        List<String> advice = new ArrayList<>();
        variables.unknown().forEach((name, meant) -> advice.add(unknown(name, meant)));
        quotes(List.of()).ifPresent(found -> advice.add(found.why()));
        if (variables.trustsEverybody()) {
            advice.add("POSTGRES_HOST_AUTH_METHOD: trust asks nobody for a password: take it out.");
        }
        return advice;
    }

    private String unknown(String name, Optional<String> meant) {
        return meant.map(
                        known ->
                                "%s of %s is no variable of the image postgres, which ignores it: did you mean %s?"
                                        .formatted(name, file.db(), known))
                .orElseGet(
                        () ->
                                "%s of %s is no variable of the image postgres, which ignores it."
                                        .formatted(name, file.db()));
    }

    /** That values have quotes of their own, as those of a list do; empty where none has. */
    public Optional<Finding> quotes(List<String> evidence) {
        List<String> quoted = variables.quoted();
        if (quoted.isEmpty()) {
            return Optional.empty();
        }
        String first = quoted.getFirst();
        String value = variables.value(first).orElse("");
        String bare = value.substring(1, value.length() - 1);
        return Optional.of(
                Finding.failed(
                        "In a list of `environment:` the quotes belong to the value: the value of %s is %s, with its quotes."
                                .formatted(String.join(", ", quoted), value),
                        evidence,
                        "Write - %s=%s without quotes, or a mapping: %s: \"%s\"."
                                .formatted(first, bare, first, bare)));
    }

    /**
     * That the file is right in itself, and makes another user or database than the class expects;
     * empty where it makes those.
     */
    public Optional<Finding> difference(List<String> evidence) {
        boolean unknown =
                variables.names(PostgresVariables.USER)
                        && variables.value(PostgresVariables.USER).isEmpty();
        boolean differs =
                !variables.user().equals(expected.user())
                        || !variables.database().equals(expected.name());
        if (!differs || unknown || file.service(file.db()).has("build")) {
            return Optional.empty();
        }
        return Optional.of(
                Finding.failed(
                        "PostgreSQL has no %s: the compose file makes the user %s and the database %s, and %s and %s are expected. Nothing else is wrong with it."
                                .formatted(
                                        variables.user().equals(expected.user())
                                                ? "database " + expected.name()
                                                : "user " + expected.user(),
                                        variables.user(),
                                        variables.database(),
                                        expected.user(),
                                        expected.name()),
                        evidence,
                        "Write POSTGRES_USER: %s, POSTGRES_PASSWORD: %s and POSTGRES_DB: %s. If your class uses other names, say them in tp1.yml: database: {name: %s, user: %s, password: %s}."
                                .formatted(
                                        expected.user(),
                                        expected.password(),
                                        expected.name(),
                                        variables.database(),
                                        variables.user(),
                                        variables.value(PostgresVariables.PASSWORD).orElse("…"))));
    }

    /** That the password is right in itself, and another one than the class expects. */
    public Optional<Finding> otherPassword(List<String> evidence) {
        return variables
                .value(PostgresVariables.PASSWORD)
                .filter(password -> !password.equals(expected.password()))
                .map(
                        password ->
                                Finding.failed(
                                        "The database refuses the password %s for the user %s: the compose file gives it another one."
                                                .formatted(expected.password(), expected.user()),
                                        evidence,
                                        "Write POSTGRES_PASSWORD: %s. If your class uses another one, say it in tp1.yml: database: {password: …}."
                                                .formatted(expected.password())));
    }

    private Finding password() {
        String name = PostgresVariables.PASSWORD;
        Optional<String> misspelt = variables.misspelt(name);
        if (misspelt.isPresent()) {
            return misspelt(misspelt.get(), name);
        }
        if (variables.trustsEverybody()) {
            return Finding.failed(
                    "PostgreSQL has no password: with POSTGRES_HOST_AUTH_METHOD: trust, everybody who reaches the port of %s can log in."
                            .formatted(file.db()),
                    "Under `environment:` of %s, write POSTGRES_PASSWORD: %s in the place of POSTGRES_HOST_AUTH_METHOD."
                            .formatted(file.db(), expected.password()));
        }
        return variables.names(name)
                ? blank(name, expected.password())
                : Finding.failed(
                        "PostgreSQL is not told a password: %s has no POSTGRES_PASSWORD, and does not start without one."
                                .formatted(file.db()),
                        "Under `environment:` of %s, write POSTGRES_USER: %s, POSTGRES_PASSWORD: %s and POSTGRES_DB: %s."
                                .formatted(
                                        file.db(),
                                        expected.user(),
                                        expected.password(),
                                        expected.name()));
    }

    private Finding missing(String name, String what, String otherwise, String value) {
        Optional<String> misspelt = variables.misspelt(name);
        if (misspelt.isPresent()) {
            return misspelt(misspelt.get(), name);
        }
        return variables.names(name)
                ? blank(name, value)
                : Finding.failed(
                        "PostgreSQL is not told a %s: without %s it makes %s, and %s is expected."
                                .formatted(what, name, otherwise, value),
                        "Under `environment:` of %s, write %s: %s."
                                .formatted(file.db(), name, value));
    }

    private Finding misspelt(String wrong, String right) {
        return Finding.failed(
                "%s has the variable %s, which the image postgres does not know, and no %s."
                        .formatted(file.db(), wrong, right),
                "Did you mean %s? Correct the name.".formatted(right));
    }

    private Finding blank(String name, String value) {
        return Finding.failed(
                "%s of %s is empty.".formatted(name, file.db()),
                file.warnings().stream().filter(line -> line.contains("not set")).toList(),
                "Give it a value: %s, or set the variable that it names in the file .env beside the compose file."
                        .formatted(value));
    }
}
