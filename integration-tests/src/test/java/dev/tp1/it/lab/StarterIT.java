package dev.tp1.it.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tp1.fixture.Full;
import dev.tp1.fixture.NeedsDocker;
import dev.tp1.it.machine.Command;
import dev.tp1.it.machine.Http;
import dev.tp1.it.machine.Project;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The workspaces of {@code ./tp1 start}, with the solutions of exercises 3 and 5. */
@Full
@NeedsDocker
final class StarterIT {
    private static final Duration LIMIT = Duration.ofMinutes(10); // a first build downloads
    private static final Path EXERCISES = Project.ROOT.resolve("docs/src/main/resources/exercises");

    @TempDir private Path workspace;
    private final String project = "tp1-it-starter-" + UUID.randomUUID().toString().substring(0, 8);

    @ParameterizedTest
    @ValueSource(strings = {"fastapi", "micronaut"})
    void answersWithTheSolution(String framework) throws IOException {
        copy("03-dockerfile/starter/" + framework);
        copy("05-compose/starter");
        copy("03-dockerfile/solution/" + framework);
        copy("05-compose/solution");
        try {
            compose("up", "--build", "--detach", "--wait", "--quiet-pull");
            int port = port();
            await().atMost(Duration.ofMinutes(2)).until(() -> Http.status(port, "/health") == 200);

            HttpResponse<String> health = Http.get(port, "/health");

            assertThat(health.body()).isEqualTo("{\"status\":\"ok\"}");
            assertThat(health.headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
            assertThat(compose("exec", "-T", "api", "id", "-u")).contains("10001");
        } finally {
            compose("down", "--volumes", "--rmi", "local");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fastapi", "micronaut"})
    void doesNotBuildBeforeTheTodosAreDone(String framework) throws IOException {
        copy("03-dockerfile/starter/" + framework);

        Command.Result build =
                Command.of("docker", "build", "--quiet", workspace.resolve("api").toString())
                        .run(LIMIT);

        assertThat(build.exitCode()).isNotZero();
        assertThat(build.output()).contains("file with no instructions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "behind-a-link"})
    void startsInAContainerWhereThereIsNoJdk(String parent) throws IOException {
        Files.createSymbolicLink(
                workspace.resolve("behind-a-link"),
                Files.createDirectory(workspace.resolve("folder")));
        Path folder = workspace.resolve(parent).resolve("not/yet/there");
        List<String> start =
                List.of(Project.file("tp1"), "start", "--with", "micronaut", folder.toString());

        Path state = workspace.resolve("state");
        Map<String, String> environment =
                Map.of("TP1_CONTAINER", "1", "XDG_STATE_HOME", state.toString());
        String output = Command.of(start, environment).output(LIMIT);

        assertThat(output).contains(folder.resolve("compose.yml").toString());
        assertThat(state.resolve("tp1/workspace")).hasContent(folder.toString());
        assertThat(folder.resolve("compose.yml")).isReadable();
        assertThat(folder.resolve("api/pom.xml")).isReadable();
    }

    private int port() {
        String address = compose("port", "api", "8000").strip();
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    private void copy(String folder) throws IOException {
        Path source = EXERCISES.resolve(folder);
        try (var files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = workspace.resolve(source.relativize(file));
                Files.createDirectories(target.resolveSibling("."));
                Files.write(target, Files.readAllBytes(file));
            }
        }
    }

    private String compose(String... words) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "docker",
                                "compose",
                                "-p",
                                project,
                                "-f",
                                workspace.resolve("compose.yml").toString()));
        command.addAll(List.of(words));
        return Command.of(command, Map.of("API_PORT", "0", "DB_PUBLISHED_PORT", "0")).output(LIMIT);
    }
}
