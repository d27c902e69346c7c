package dev.tp1.lab.check.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.tp1.lab.check.compose.ComposeFile;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A compose file is isolated so that nothing of the person's is touched, and nothing else changes.
 */
final class IsolatedComposeFileTest {
    @TempDir private Path folder;

    @Test
    void takesNoNameNoPortAndNoDataOfThePerson() throws IOException {
        Path sql = Files.createDirectory(folder.resolve("sql"));
        JsonNode made =
                isolate(
                        """
                        {"name": "mine",
                         "services": {
                           "api": {"build": {"context": "/w"}, "container_name": "my-api",
                                   "ports": [{"target": 8000, "published": "8000"}]},
                           "db": {"image": "postgres:16",
                                  "volumes": [
                                    {"type": "bind", "source": "/w/data", "target": "/var/lib/postgresql/data"},
                                    {"type": "bind", "source": "%s", "target": "/docker-entrypoint-initdb.d"}]}},
                         "networks": {"shared": {"name": "mine", "external": true}},
                         "volumes": {"db-data": {"name": "precious", "external": true}}}
                        """
                                .formatted(sql));

        JsonNode api = made.at("/services/api");
        assertThat(api.has("container_name")).isFalse();
        assertThat(api.at("/ports/0").toString())
                .isEqualTo("{\"target\":8000,\"host_ip\":\"127.0.0.1\"}");
        assertThat(made.at("/services/db/volumes/0/type").asText()).isEqualTo("volume");
        assertThat(made.at("/services/db/volumes/0").toString()).doesNotContain("/w/data");
        assertThat(made.at("/services/db/volumes/1/source").asText()).isEqualTo(sql.toString());
        for (String thing : List.of("/networks/shared", "/volumes/db-data")) {
            assertThat(made.at(thing).path("name").asText()).startsWith("tp1-check-");
            assertThat(made.at(thing).has("external")).isFalse();
            assertThat(made.at(thing).at("/labels").has("dev.tp1.check")).isTrue();
        }
        assertThat(made.path("name").asText()).startsWith("tp1-check-");
    }

    @Test
    void keepsEveryNameThatAContainerIsReachedBy() throws IOException {
        JsonNode made =
                isolate(
                        """
                        {"name": "mine",
                         "services": {
                           "db": {"image": "postgres:16", "container_name": "my-postgres", "hostname": "pg",
                                  "networks": {"back": {"aliases": ["data"], "ipv4_address": "10.9.8.7"}}},
                           "api": {"build": {"context": "/w"}, "links": ["db:database"],
                                   "networks": {"back": null}}},
                         "networks": {"back": {"name": "mine_back", "internal": true,
                                               "ipam": {"config": [{"subnet": "10.9.8.0/24"}]}}}}
                        """);

        JsonNode db = made.at("/services/db");
        assertThat(aliases(db))
                .contains("my-postgres", "my-postgres.mine_back", "data", "db.mine_back");
        assertThat(db.path("hostname").asText()).isEqualTo("pg");
        assertThat(db.at("/networks/back/ipv4_address").asText()).isEqualTo("10.9.8.7");
        assertThat(aliases(made.at("/services/api"))).contains("mine-api-1");
        assertThat(made.at("/services/api/links/0").asText()).isEqualTo("db:database");
        assertThat(made.at("/networks/back/internal").asBoolean()).isTrue();
        assertThat(made.at("/networks/back/ipam").isMissingNode()).isFalse();
    }

    @Test
    void opensNoDataFolderWhereverItIsMounted() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        JsonNode made =
                isolate(
                        """
                        {"services": {
                           "backup": {"image": "alpine",
                                  "volumes": [{"type": "bind", "source": "/w/data", "target": "/from"}]},
                           "db": {"image": "postgres:16",
                                  "environment": {"PGDATA": "/data/postgres"},
                                  "volumes": [
                                    {"type": "bind", "source": "/w/data", "target": "/data"},
                                    {"type": "bind", "source": "%s", "target": "/dat"}]}}}
                        """
                                .formatted(other));

        JsonNode data = made.at("/services/db/volumes/0");
        assertThat(data.path("type").asText()).isEqualTo("volume");
        assertThat(made.at("/services/backup/volumes/0/source")).isEqualTo(data.path("source"));
        assertThat(made.path("volumes").has(data.path("source").asText())).isTrue();
        assertThat(made.at("/services/db/volumes/1/type").asText()).isEqualTo("bind");
    }

    @Test
    void makesNoFolderOfThisMachineThatIsNotThere() throws IOException {
        JsonNode made =
                isolate(
                        """
                        {"services": {"api": {"image": "alpine", "volumes": [
                           {"type": "bind", "source": "/w/not/there", "target": "/logs"}]}}}
                        """);

        assertThat(made.at("/services/api/volumes/0").toString()).doesNotContain("/w/not/there");
    }

    @Test
    void sharesAnImageUnderItsNewName() throws IOException {
        JsonNode made =
                isolate(
                        """
                        {"services": {
                           "migrate": {"image": "my-api"},
                           "api": {"build": {"context": "/w"}, "image": "my-api"},
                           "other": {"build": {"context": "/o"}},
                           "db": {"image": "postgres:16"}}}
                        """);

        String name = made.at("/services/api/image").asText();
        assertThat(name).startsWith("tp1-check-");
        assertThat(made.at("/services/migrate/image").asText()).isEqualTo(name);
        assertThat(made.at("/services/db/image").asText()).isEqualTo("postgres:16");
    }

    @Test
    void limitsEveryServiceWhereTheSandboxIsLimited() throws IOException {
        JsonNode made =
                isolate(
                        """
                        {"services": {"db": {},
                            "api": {"deploy": {"replicas": 2, "resources": {"limits": {}}}}}}
                        """,
                        true);

        for (JsonNode service : made.path("services")) {
            assertThat(service.path("mem_limit").asText()).isEqualTo("2g");
            assertThat(service.path("cpus").asInt()).isEqualTo(2);
            assertThat(service.path("pids_limit").asInt()).isEqualTo(1024);
            assertThat(service.at("/logging/options/max-size").asText()).isEqualTo("20m");
        }
        assertThat(made.at("/services/api/deploy").toString()).isEqualTo("{\"replicas\":2}");
    }

    private static List<String> aliases(JsonNode service) {
        List<String> aliases = new ArrayList<>();
        service.at("/networks/back/aliases").forEach(alias -> aliases.add(alias.asText()));
        return aliases;
    }

    private JsonNode isolate(String config) throws IOException {
        return isolate(config, false);
    }

    private JsonNode isolate(String config, boolean limited) throws IOException {
        ObjectNode root = (ObjectNode) RunFile.JSON.readTree(config);
        Sandbox sandbox = Sandbox.prepare(Workspace.in(folder), false, limited);
        ComposeFile file = new ComposeFile(root, List.of(), folder, "api", "db");
        Path written = IsolatedComposeFile.of(file, sandbox).write(folder.resolve("made.json"));
        return RunFile.JSON.readTree(Files.readString(written));
    }
}
