package dev.tp1.compose;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.concurrent.TimeUnit.SECONDS;

import dev.tp1.fixture.NeedsDocker;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
    void isValidAndGivesComposeNothingToWarnOf(Path file) throws Exception {
        Process compose =
                new ProcessBuilder("docker", "compose", "-f", file.toString(), "config", "-q")
                        .redirectErrorStream(true)
                        .start();

        assertThat(compose.waitFor(30, SECONDS)).isTrue();
        assertThat(text(compose.getInputStream())).isEmpty();
        assertThat(compose.exitValue()).isZero();
    }

    @ParameterizedTest
    @MethodSource("files")
    void saysWhatItNeedsAndNothingOfBefore(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);

        assertThat(lines).noneMatch(line -> line.startsWith("version:"));
        assertThat(lines).noneMatch(line -> line.contains("container_name:"));
        assertThat(lines)
                .as("ports that the whole network could reach")
                .filteredOn(line -> line.matches(" *- \"?.*:\\d+\"?"))
                .allMatch(line -> line.contains("${TP1_BIND:-127.0.0.1}:"));
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
}
