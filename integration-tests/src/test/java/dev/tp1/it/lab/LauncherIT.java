package dev.tp1.it.lab;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import dev.tp1.fixture.Full;
import dev.tp1.fixture.NeedsDocker;
import dev.tp1.it.machine.Command;
import dev.tp1.it.machine.Project;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The script {@code tp1}; most of it of a project that is not built yet, where there is no Maven,
 * and a {@code docker} that does nothing but say what it was told.
 */
@Full
final class LauncherIT {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration FIRST_BUILD = Duration.ofMinutes(10); // it downloads
    private static final List<String> TOOLS =
            List.of(
                    "bash",
                    "dirname",
                    "env",
                    "find",
                    "head",
                    "id",
                    "locale",
                    "mkdir",
                    "readlink",
                    "sed",
                    "stat",
                    "tail");

    @TempDir private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        Files.copy(Path.of(Project.file("tp1")), folder.resolve("tp1"), COPY_ATTRIBUTES);
        Files.createDirectory(bin());
        for (String tool : TOOLS) {
            program(tool, "exec %s \"$@\"".formatted(find(tool)));
        }
        program("docker", "echo \"docker $*\"");
    }

    @Test
    void runsInAContainerWhereThereIsNoMaven() {
        assertThat(tp1("doctor").output()).contains("docker run ").endsWith("lab.jar doctor\n");
    }

    @Test
    void wantsMavenForWhatTheContainerDoesNotDo() {
        assertThat(tp1("up").output()).startsWith("tp1: Maven 3.8 or newer is needed");
        assertThat(tp1("up", "--docker").output()).contains("docker run ");
    }

    @Test
    void wantsBuildxForTheContainer() throws IOException {
        program("docker", "[ $1 != buildx ] || exit 1; echo \"docker $*\"");

        assertThat(tp1("doctor").output()).contains("sudo apt install docker-buildx-plugin");
    }

    @Test
    void tellsTheDoctorInTheContainerOfTheMachine() throws IOException {
        program("docker", "[ $1 != compose ] || exit 1; echo \"docker $*\"");

        assertThat(tp1("doctor").output())
                .contains("--env=TP1_MACHINE_COMPOSE= ")
                .contains("--env=TP1_MACHINE_BUILDX=docker buildx version ");
    }

    @Test
    void saysWhatTheContainerDoesNotDo() {
        Map<String, String> container = Map.of("TP1_CONTAINER", "1");

        assertThat(tp1(container, "up", "--port", "8001").output())
                .startsWith("tp1: up needs a JDK 25")
                .endsWith("with Docker: ./tp1 up --docker\n");
        assertThat(tp1(container, "walk", "5").output()).startsWith("tp1: walk needs a JDK 25");
        assertThat(tp1(container, "up", "--help").output()).contains("docker run ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-w=%s", "-w%s", "--workspace=%s"})
    void mountsTheWorkspaceThatAnOptionNames(String option, @TempDir Path workspace) {
        assertThat(tp1("check", option.formatted(workspace), "2.a").output())
                .contains("--volume=%s:%s ".formatted(workspace, workspace));
    }

    @Test
    void mountsTheWorkspaceThatIsRemembered(@TempDir Path workspace) throws IOException {
        Path state = folder.resolve("state");
        Files.createDirectories(state.resolve("tp1"));
        Files.writeString(state.resolve("tp1/workspace"), workspace + "\n");

        assertThat(tp1(Map.of("XDG_STATE_HOME", state.toString()), "check", "2.a").output())
                .contains("--volume=%s:%s ".formatted(workspace, workspace))
                .contains(" -Dtp1.state=%s ".formatted(state.resolve("tp1")));
    }

    @Test
    void saysInFrenchWhatItDoesNotDo() {
        Map<String, String> french = Map.of("TP1_CONTAINER", "1", "LC_ALL", "fr_FR.UTF-8");

        assertThat(tp1(french, "walk").output()).contains("tp1: walk a besoin d'un JDK 25");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', fr_FR.UTF-8, fr",
        "'', fr_FR.UTF-8, C.UTF-8, fr",
        "de_DE@euro, fr_FR.UTF-8, C.UTF-8, de"
    })
    void speaksTheLanguageOfTheMachineInTheContainer(
            String all, String messages, String lang, String language) {
        Map<String, String> locale = Map.of("LC_ALL", all, "LC_MESSAGES", messages, "LANG", lang);

        assertThat(tp1(locale, "report").output()).contains(" -Duser.language=" + language + " ");
    }

    @Test
    @NeedsDocker
    void saysThatNoEditorOpensFromTheContainer() {
        List<String> answer =
                List.of(Project.file("tp1"), "answer", "-w", folder.toString(), "2.c");
        Map<String, String> environment = Map.of("TP1_CONTAINER", "1", "EDITOR", "true");

        assertThat(Command.of(answer, environment).output(FIRST_BUILD))
                .contains(folder.resolve("answers/2.c.md") + ": open it yourself")
                .doesNotContain("EDITOR");
    }

    @Test
    void takesAPathWithAnAccentWhereTheLocaleDoesNot() {
        String start = "exec \"$0\" start --with fastapi \"$(printf \"$1/No\\303\\253l\")\"";
        List<String> command = List.of("bash", "-c", start, Project.file("tp1"), folder.toString());

        assertThat(Command.of(command, Map.of("LC_ALL", "C")).output(LIMIT))
                .contains("/Noël/compose.yml");
    }

    private Command.Result tp1(String... words) {
        return tp1(Map.of(), words);
    }

    private Command.Result tp1(Map<String, String> environment, String... words) {
        List<String> command = new ArrayList<>(List.of(folder.resolve("tp1").toString()));
        command.addAll(List.of(words));
        Map<String, String> all = new HashMap<>(environment);
        all.put("PATH", bin().toString());
        return Command.of(command, all).run(LIMIT);
    }

    private Path bin() {
        return folder.resolve("bin");
    }

    private void program(String name, String script) throws IOException {
        Path program = Files.writeString(bin().resolve(name), "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    private static Path find(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
