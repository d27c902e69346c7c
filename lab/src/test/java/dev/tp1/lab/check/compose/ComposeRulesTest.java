package dev.tp1.lab.check.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.tp1.lab.check.finding.NotPassedException;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.DatabaseNames;
import dev.tp1.lab.workspace.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What question 5.b asks of a compose file, and what it only advises. */
final class ComposeRulesTest {
    private static final DatabaseNames OF_ADA = new DatabaseNames("tp1_abcde", "tp1", "tp1");

    @TempDir private Path folder;
    private ObjectNode services;

    @BeforeEach
    void right() throws IOException {
        Files.createDirectory(folder.resolve("api"));
        Files.writeString(folder.resolve("api/Dockerfile"), "FROM alpine");
        services =
                (ObjectNode)
                        RunFile.JSON.readTree(
                                """
                                {"api": {"build": {"context": "%s/api", "dockerfile": "Dockerfile"},
                                         "ports": [{"target": 8000, "published": "8000", "host_ip": "127.0.0.1"}],
                                         "depends_on": {"db": {"condition": "service_healthy"}}},
                                 "migrate": {"depends_on": {"db": {"condition": "service_healthy"}}},
                                 "db": {"image": "postgres:16", "healthcheck": {},
                                        "environment": {"POSTGRES_USER": "tp1", "POSTGRES_PASSWORD": "tp1", "POSTGRES_DB": "tp1"}}}
                                """
                                        .formatted(folder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgres:16",
                "postgres:16.4",
                "postgres:16-alpine",
                "docker.io/library/postgres:16",
                "postgres:16@sha256:0123abcd",
                "postgres:16.4-alpine@sha256:0123abcd"
            })
    void takesEveryPostgres16(String image) {
        service("db").put("image", image);

        assertThatCode(() -> ComposeRules.hold(file(), Workspace.in(folder)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres:15", "postgres:160", "postgres", "postgres@sha256:16"})
    void takesNoOtherDatabase(String image) {
        service("db").put("image", image);

        assertThatThrownBy(() -> ComposeRules.hold(file(), Workspace.in(folder)))
                .isInstanceOfSatisfying(
                        NotPassedException.class,
                        e -> assertThat(e.finding().why()).contains("is about postgres:16"));
    }

    @Test
    void followsADependencyThroughOtherServices() {
        service("api")
                .putObject("depends_on")
                .putObject("migrate")
                .put("condition", "service_completed_successfully");

        assertThatCode(() -> ComposeRules.hold(file(), Workspace.in(folder)))
                .doesNotThrowAnyException();
        assertThat(advice()).isEmpty();
    }

    @Test
    void wantsTheApiToDependOnItsDatabase() {
        service("api").remove("depends_on");

        assertThatThrownBy(() -> ComposeRules.hold(file(), Workspace.in(folder)))
                .isInstanceOfSatisfying(
                        NotPassedException.class,
                        e -> assertThat(e.finding().why()).contains("does not depend on db"));
    }

    @Test
    void wantsTheDatabaseThatTheClassGaveTheStudent() {
        Workspace ofAda = Workspace.in(folder).withDatabase(OF_ADA);

        assertThatThrownBy(() -> ComposeRules.hold(file(), ofAda))
                .isInstanceOfSatisfying(
                        NotPassedException.class,
                        e -> assertThat(e.finding().why()).contains("has no database tp1_abcde"));

        ((ObjectNode) service("db").path("environment")).put("POSTGRES_DB", "tp1_abcde");
        assertThatCode(() -> ComposeRules.hold(file(), ofAda)).doesNotThrowAnyException();
    }

    @Test
    void namesBothDockerfilesWhereTheyDiffer() {
        service("api").putObject("build").put("context", folder + "/backend");

        assertThat(advice())
                .singleElement()
                .asString()
                .contains("built from backend/Dockerfile")
                .contains("look at api/Dockerfile");
    }

    private ObjectNode service(String name) {
        return (ObjectNode) services.path(name);
    }

    private List<String> advice() {
        return ComposeRules.advice(file(), Workspace.in(folder));
    }

    private ComposeFile file() {
        ObjectNode root = RunFile.JSON.createObjectNode();
        root.set("services", services);
        return new ComposeFile(root, List.of(), folder, "api", "db");
    }
}
