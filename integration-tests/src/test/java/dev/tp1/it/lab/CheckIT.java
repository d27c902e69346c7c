package dev.tp1.it.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.fixture.Full;
import dev.tp1.fixture.NeedsDocker;
import dev.tp1.it.machine.Command;
import dev.tp1.it.machine.Project;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** {@code ./tp1 check}: what it remembers, what it leaves behind, how it is interrupted. */
@Full
final class CheckIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(10); // where images must be pulled
    private static final Map<String, String> NO_ENGINE =
            Map.of("DOCKER_HOST", "unix:///var/run/there-is-no-engine.sock");

    @TempDir private Path workspace;

    @BeforeEach
    void workspace() throws IOException {
        Sample.make("fastapi", workspace);
    }

    @Test
    @NeedsDocker
    void doesNotBlameAHealthcheckWhoseFirstTurnIsYetToCome() throws IOException {
        Files.writeString(
                workspace.resolve("compose.override.yml"),
                "services: {api: {healthcheck: {test: [CMD, \"true\"], interval: 90s}}}");

        assertThat(check("5.c", "5.d", "--timeout", "10").output()).contains("2 passed.");
    }

    @Test
    @NeedsDocker
    void readsTheWorkspacesComposeFileWhateverIsExported() {
        Map<String, String> exported = Map.of("COMPOSE_FILE", "compose/of-another-folder.yml");

        assertThat(Command.of(words("5.b"), exported).run(TIMEOUT).output()).contains("1 passed.");
    }

    @Test
    void skipsWhatNeedsAnEngineWhereThereIsNone() {
        Command.Result check = Command.of(words(), NO_ENGINE).run(TIMEOUT);

        assertThat(check.output())
                .contains("No Docker engine answers; ./tp1 doctor says what to do.")
                .contains("4 passed, 24 skipped.");
        assertThat(check.exitCode()).isOne();
    }

    @Test
    @NeedsDocker
    void runsInAContainerWhereThereIsNoJdk() {
        Command.Result check =
                Command.of(
                                List.of(
                                        Project.file("tp1"),
                                        "check",
                                        "2.a",
                                        "4.b",
                                        "--workspace",
                                        workspace.toString()),
                                Map.of("TP1_CONTAINER", "1"))
                        .run(TIMEOUT);

        assertThat(check.output()).contains("2 passed.").contains(workspace.toString());
        assertThat(workspace.resolve(".tp1/run.jsonl")).isReadable();
    }

    private Command.Result check(String... words) {
        return Command.of(words(words), Map.of()).run(TIMEOUT);
    }

    private List<String> words(String... words) {
        return Lab.words(Project.ROOT, arguments(words));
    }

    private Object[] arguments(String... words) {
        return Stream.concat(Stream.of("check", "--workspace", workspace), Stream.of(words))
                .toArray();
    }
}
