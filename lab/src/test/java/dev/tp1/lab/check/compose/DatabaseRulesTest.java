package dev.tp1.lab.check.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.DatabaseNames;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a compose file must tell PostgreSQL, and what it seems to mean. */
final class DatabaseRulesTest {
    private static final DatabaseNames TP1 = new DatabaseNames("tp1", "tp1", "tp1");

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "POSTGRES_PASWORD, POSTGRES_PASSWORD",
        "POSTGRES_PASS, POSTGRES_PASSWORD",
        "POSTGRES_PWD, POSTGRES_PASSWORD",
        "POSTGRE_PASSWORD, POSTGRES_PASSWORD",
        "postgres_password, POSTGRES_PASSWORD",
        "POSTGRES_DATABASE, POSTGRES_DB",
        "POSTGRES_USERNAME, POSTGRES_USER"
    })
    void knowsWhatWasMeant(String wrong, String right) throws IOException {
        DatabaseRules rules = rules("{\"%s\": \"tp1\"}".formatted(wrong));

        assertThat(rules.advice()).anyMatch(advice -> advice.contains("did you mean " + right));
    }

    @ParameterizedTest
    @CsvSource({"POSTGRES_HOST", "POSTGRES_PORT"})
    void doesNotGuessWhereNothingIsNear(String name) throws IOException {
        DatabaseRules rules = rules("{\"%s\": \"db\"}".formatted(name));

        assertThat(rules.advice()).singleElement().asString().doesNotContain("did you mean");
    }

    @Test
    void wantsAPassword() throws IOException {
        DatabaseRules misspelt =
                rules("{\"POSTGRES_USER\": \"tp1\", \"POSTGRES_PASWORD\": \"tp1\"}");
        DatabaseRules trusting =
                rules("{\"POSTGRES_USER\": \"tp1\", \"POSTGRES_HOST_AUTH_METHOD\": \"trust\"}");
        DatabaseRules empty = rules("{\"POSTGRES_USER\": \"tp1\", \"POSTGRES_PASSWORD\": \"\"}");

        assertThat(misspelt.missing().orElseThrow().next()).contains("mean POSTGRES_PASSWORD");
        assertThat(trusting.missing().orElseThrow().why()).contains("trust");
        assertThat(empty.missing().orElseThrow().why()).contains("is empty");
    }

    @Test
    void wantsTheUserThatIsExpected() throws IOException {
        String password = "{\"POSTGRES_PASSWORD\": \"tp1\"}";

        assertThat(rules(password).missing().orElseThrow().why()).contains("without POSTGRES_USER");
        DatabaseNames usual = new DatabaseNames("postgres", "postgres", "tp1");
        assertThat(new DatabaseRules(file(password), usual).missing()).isEmpty();
    }

    @Test
    void takesTheUsersNameForTheDatabases() throws IOException {
        assertThat(rules("{\"POSTGRES_USER\": \"tp1\", \"POSTGRES_PASSWORD\": \"tp1\"}").missing())
                .isEmpty();
    }

    @Test
    void readsAPasswordFromItsFile() throws IOException {
        Files.writeString(folder.resolve("pg.txt"), "secret\n");
        ComposeFile file = file("{\"POSTGRES_PASSWORD_FILE\": \"/run/secrets/pg\"}");
        file.root()
                .putObject("secrets")
                .putObject("pg")
                .put("file", folder.resolve("pg.txt").toString());
        ((ObjectNode) file.service("db")).putArray("secrets").addObject().put("source", "pg");

        assertThat(new PostgresVariables(file).value("POSTGRES_PASSWORD")).hasValue("secret");
    }

    @Test
    void tellsAFileThatIsOnlyDifferent() throws IOException {
        DatabaseRules demo =
                rules(
                        """
                        {"POSTGRES_USER": "demo", "POSTGRES_PASSWORD": "demo", "POSTGRES_DB": "shop"}
                        """);

        assertThat(demo.missing()).isEmpty();
        Finding found = demo.difference(List.of()).orElseThrow();
        assertThat(found.why()).contains("no user tp1", "the user demo", "Nothing else is wrong");
        assertThat(found.next()).contains("database: {name: shop, user: demo, password: demo}");
    }

    @Test
    void knowsQuotesThatBelongToAValue() throws IOException {
        DatabaseRules quoted = rules("{\"POSTGRES_USER\": \"\\\"tp1\\\"\"}");

        assertThat(quoted.quotes(List.of()).orElseThrow().why())
                .contains("\"tp1\", with its quotes");
    }

    private DatabaseRules rules(String environment) throws IOException {
        return new DatabaseRules(file(environment), TP1);
    }

    private ComposeFile file(String environment) throws IOException {
        ObjectNode root = RunFile.JSON.createObjectNode();
        root.putObject("services")
                .putObject("db")
                .put("image", "postgres:16")
                .set("environment", RunFile.JSON.readTree(environment));
        return new ComposeFile(root, List.of(), folder, "api", "db");
    }
}
