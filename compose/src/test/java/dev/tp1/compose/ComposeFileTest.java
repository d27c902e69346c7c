package dev.tp1.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import dev.tp1.fixture.DockerEngine;
import dev.tp1.fixture.NeedsDocker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

final class ComposeFileTest {

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.filter(file -> file.toString().endsWith(".yml")).toList();
        }
    }

    @NeedsDocker
    @ParameterizedTest
    @MethodSource("files")
    void isValidAndGivesComposeNothingToWarnOf(Path file) throws IOException {
        assertThat(DockerEngine.run("compose", "-f", file.toString(), "config", "-q"))
                .isEqualTo(new DockerEngine.Result(0, ""));
    }

    @ParameterizedTest
    @MethodSource("files")
    void publishesPortsToThisMachineOnly(Path file) throws IOException {
        List<JsonNode> ports =
                read(file).findValues("ports").stream().flatMap(JsonNode::valueStream).toList();

        assertThat(ports)
                .extracting(JsonNode::textValue)
                .allMatch(port -> port.startsWith("${TP1_BIND:-127.0.0.1}:"));
    }

    @NeedsDocker
    @Test
    void publishesNoDatabaseOfClasses() throws IOException {
        DockerEngine.Result config =
                DockerEngine.run("compose", "-f", "classes.yml", "config", "--format", "json");
        JsonNode services = new YAMLMapper().readTree(config.output()).path("services");

        assertThat(services.path("db").has("image")).isTrue();
        assertThat(services.path("db").has("ports")).isFalse();
        assertThat(services.path("api").path("ports")).hasSize(1);
    }

    @Test
    void publishesPorts() throws IOException {
        assertThat(read(Path.of("dev.yml")).findValues("ports")).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isOfTheComposeOfToday(Path file) throws IOException {
        assertThat(read(file).fieldNames())
                .toIterable()
                .contains("services")
                .doesNotContain("version");
        assertThat(read(file).findValues("container_name")).isEmpty();
    }

    private static JsonNode read(Path file) throws IOException {
        return new YAMLMapper().readTree(file.toFile());
    }
}
