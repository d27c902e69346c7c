package dev.tp1.lab.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.workspace.Workspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

final class StartCommandTest {
    private static final Locale OF_THIS_JVM = Locale.getDefault();

    @TempDir private Path folder;
    private final StringWriter told = new StringWriter();

    @BeforeEach
    void lieInTheProject() {
        System.setProperty("tp1.home", "..");
        System.setProperty("tp1.state", folder.resolve("state").toString());
    }

    @AfterEach
    void lieNowhere() {
        System.clearProperty("tp1.home");
        System.clearProperty("tp1.state");
        Locale.setDefault(OF_THIS_JVM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fastapi", "micronaut"})
    void makesAWorkspaceWithTodos(String framework) {
        Path workspace = folder.resolve("a/b");

        assertThat(start(workspace.toString(), "--with", framework)).isZero();

        assertThat(workspace.resolve("api/Dockerfile")).content().contains("TODO 3.b");
        assertThat(workspace.resolve("compose.yml")).content().contains("TODO 5.b");
        assertThat(workspace.resolve("tp1.yml")).content().contains("student:", "class:");
        assertThat(Workspace.in(workspace).schoolClass()).isEmpty();
        assertThat(told.toString()).contains("compose.yml", "Each TODO");
    }

    @Test
    void remembersTheWorkspaceAndSaysWhatToDoNext() {
        Path workspace = folder.resolve("mine");

        assertThat(start(workspace.toString())).isZero();

        assertThat(folder.resolve("state/workspace")).content().isEqualTo(workspace + "\n");
        assertThat(told.toString())
                .contains("Your workspace is " + workspace)
                .contains("./tp1 check 3.a", "./tp1 hint 3.a", "./tp1 answer 2.a");
    }

    @Test
    void remembersAWorkspaceThatIsThereAndChangesNothingInIt() throws IOException {
        Path workspace = Files.createDirectory(folder.resolve("mine"));
        Path settings = Files.writeString(workspace.resolve("tp1.yml"), "student: Ada\n");

        assertThat(start(workspace.toString())).isZero();

        assertThat(workspace).isDirectoryNotContaining(file -> !file.equals(settings));
        assertThat(folder.resolve("state/workspace")).content().isEqualTo(workspace + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fastapi", "micronaut"})
    void speaksFrenchInTheFilesToo(String framework) {
        Locale.setDefault(Locale.FRENCH);
        Path workspace = folder.resolve("mine");

        assertThat(start(workspace.toString(), "--with", framework)).isZero();

        assertThat(workspace.resolve("api/Dockerfile")).content().contains("TODO 3.b : ");
        assertThat(workspace.resolve("compose.yml")).content().contains("TODO 5.b : ");
        assertThat(workspace.resolve("tp1.yml")).content().contains("Votre nom");
        assertThat(told.toString()).contains("Votre espace de travail est");
    }

    @Test
    void overwritesNothing() throws IOException {
        Path mine = Files.writeString(folder.resolve("compose.yml"), "mine");

        assertThat(start(folder.toString())).isEqualTo(1);

        assertThat(mine).hasContent("mine");
        assertThat(folder.resolve("api")).doesNotExist();
        assertThat(told.toString()).contains("compose.yml is there already and is not overwritten");
    }

    @Test
    void knowsTwoFrameworks() {
        assertThat(start(folder.toString(), "--with", "rails")).isEqualTo(1);

        assertThat(told.toString()).contains("--with takes fastapi or micronaut, not 'rails'.");
    }

    private int start(String... arguments) {
        return new CommandLine(new StartCommand())
                .setOut(new PrintWriter(told, true))
                .setExecutionExceptionHandler(
                        (e, line, typed) -> {
                            assertThat(e).isInstanceOf(UserErrorException.class);
                            told.append(e.getMessage());
                            return 1;
                        })
                .execute(arguments);
    }
}
