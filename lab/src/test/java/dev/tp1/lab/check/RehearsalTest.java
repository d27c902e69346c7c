package dev.tp1.lab.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A compose file is made over so that nothing of the person's is touched. */
final class RehearsalTest {
    @TempDir private Path folder;

    @Test
    void takesNoNameNoPortAndNoDataOfThePerson() throws IOException {
        JsonNode made =
                rehearse(
                        """
                        {"name": "mine",
                         "services": {
                           "api": {"build": {"context": "/w"}, "container_name": "my-api",
                                   "ports": [{"target": 8000, "published": "8000"}]},
                           "db": {"image": "postgres:16",
                                  "networks": {"shared": {"ipv4_address": "10.9.8.7"}},
                                  "volumes": [
                                    {"type": "bind", "source": "/w/data", "target": "/var/lib/postgresql/data"},
                                    {"type": "bind", "source": "/w/sql", "target": "/docker-entrypoint-initdb.d"}]}},
                         "networks": {"shared": {"name": "mine", "external": true}},
                         "volumes": {"db-data": {"name": "precious", "external": true}}}
                        """);

        JsonNode api = made.at("/services/api");
        assertThat(api.has("container_name")).isFalse();
        assertThat(api.at("/ports/0").toString())
                .isEqualTo("{\"target\":8000,\"host_ip\":\"127.0.0.1\"}");
        assertThat(made.at("/services/db/volumes/0").toString())
                .isEqualTo("{\"type\":\"volume\",\"target\":\"/var/lib/postgresql/data\"}");
        assertThat(made.at("/services/db/volumes/1/read_only").asBoolean()).isTrue();
        assertThat(made.at("/services/db/networks/shared").isEmpty()).isTrue();
        for (String thing : List.of("/networks/shared", "/volumes/db-data")) {
            assertThat(made.at(thing).path("name").asText()).startsWith("tp1-check-");
            assertThat(made.at(thing).has("external")).isFalse();
            assertThat(made.at(thing).at("/labels").has("dev.tp1.check")).isTrue();
        }
        assertThat(made.path("name").asText()).startsWith("tp1-check-");
    }

    @Test
    void opensNoDataFolderWhereverItIsMounted() throws IOException {
        JsonNode made =
                rehearse(
                        """
                        {"services": {
                           "api": {"build": {"context": "/w"}},
                           "db": {"image": "postgres:16",
                                  "environment": {"PGDATA": "/data/postgres"},
                                  "volumes": [
                                    {"type": "bind", "source": "/w/data", "target": "/data"},
                                    {"type": "bind", "source": "/w/d", "target": "/dat"}]}}}
                        """);

        assertThat(made.at("/services/db/volumes/0").toString())
                .isEqualTo("{\"type\":\"volume\",\"target\":\"/data\"}");
        assertThat(made.at("/services/db/volumes/1/read_only").asBoolean()).isTrue();
    }

    @Test
    void sharesAnImageUnderItsNewName() throws IOException {
        JsonNode made =
                rehearse(
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

    private JsonNode rehearse(String config) throws IOException {
        ObjectNode root = (ObjectNode) RunFile.JSON.readTree(config);
        Sandbox sandbox = Sandbox.prepare(Workspace.in(folder), false);
        ComposeFile file = new ComposeFile(root, List.of(), folder, "api", "db");
        Path written = Rehearsal.of(file, sandbox, "").write(folder.resolve("made.json"));
        return RunFile.JSON.readTree(Files.readString(written));
    }
}
