package dev.tp1.lab.check.compose;

import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.workspace.DatabaseNames;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a compose file must tell its PostgreSQL: user, password and database. */
public final class DatabaseRules {
    private static final Findings FINDINGS = Findings.of(DatabaseRules.class);
    private static final Messages MESSAGES = Messages.of(DatabaseRules.class);

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
            return Optional.of(missing(PostgresVariables.USER, variables.user(), expected.user()));
        }
        return noDatabase
                ? Optional.of(
                        missing(PostgresVariables.DATABASE, variables.database(), expected.name()))
                : Optional.empty();
    }

    /** What works, and may not be meant so. */
    public List<String> advice() {
        List<String> advice = new ArrayList<>();
        variables.unknown().forEach((name, meant) -> advice.add(unknown(name, meant)));
        quotes(List.of()).ifPresent(found -> advice.add(found.why()));
        if (variables.trustsEverybody()) {
            advice.add(MESSAGES.text("advice.trust"));
        }
        return advice;
    }

    private String unknown(String name, Optional<String> meant) {
        return meant.map(known -> MESSAGES.text("variable.meant", name, file.db(), known))
                .orElseGet(() -> MESSAGES.text("variable.unknown", name, file.db()));
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
                FINDINGS.failed(
                        evidence, "value.quoted", String.join(", ", quoted), value, first, bare));
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
        String absent =
                variables.user().equals(expected.user())
                        ? MESSAGES.text("names.database", expected.name())
                        : MESSAGES.text("names.user", expected.user());
        return Optional.of(
                FINDINGS.failed(
                        evidence,
                        "names.differ",
                        absent,
                        variables.user(),
                        variables.database(),
                        expected.user(),
                        expected.name(),
                        expected.password(),
                        variables.value(PostgresVariables.PASSWORD).orElse("…")));
    }

    /** That the password is right in itself, and another one than the class expects. */
    public Optional<Finding> otherPassword(List<String> evidence) {
        return variables
                .value(PostgresVariables.PASSWORD)
                .filter(password -> !password.equals(expected.password()))
                .map(
                        password ->
                                FINDINGS.failed(
                                        evidence,
                                        "password.other",
                                        expected.password(),
                                        expected.user()));
    }

    private Finding password() {
        String name = PostgresVariables.PASSWORD;
        Optional<String> misspelt = variables.misspelt(name);
        if (misspelt.isPresent()) {
            return misspelt(misspelt.get(), name);
        }
        if (variables.trustsEverybody()) {
            return FINDINGS.failed("password.trust", file.db(), expected.password());
        }
        return variables.names(name)
                ? blank(name, expected.password())
                : FINDINGS.failed(
                        "password.missing",
                        file.db(),
                        expected.user(),
                        expected.password(),
                        expected.name());
    }

    private Finding missing(String name, String otherwise, String value) {
        Optional<String> misspelt = variables.misspelt(name);
        if (misspelt.isPresent()) {
            return misspelt(misspelt.get(), name);
        }
        return variables.names(name)
                ? blank(name, value)
                : FINDINGS.failed(
                        name.equals(PostgresVariables.USER) ? "user.missing" : "database.missing",
                        name,
                        otherwise,
                        value,
                        file.db());
    }

    private Finding misspelt(String wrong, String right) {
        return FINDINGS.failed("variable.misspelt", file.db(), wrong, right);
    }

    private Finding blank(String name, String value) {
        return FINDINGS.failed(
                file.warnings().stream().filter(line -> line.contains("not set")).toList(),
                "variable.blank",
                name,
                file.db(),
                value);
    }
}
