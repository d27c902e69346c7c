package dev.tp1.lab.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.lab.CannotGoOnException;
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

final class StartCommandTest {
    @TempDir private Path folder;
    private final StringWriter told = new StringWriter();

    @BeforeEach
    void lieInTheProject() {
        System.setProperty("tp1.home", "..");
    }

    @AfterEach
    void lieNowhere() {
        System.clearProperty("tp1.home");
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
    void overwritesNothing() throws IOException {
        Path mine = Files.writeString(folder.resolve("compose.yml"), "mine");

        assertThat(start(folder.toString())).isEqualTo(1);

        assertThat(mine).hasContent("mine");
        assertThat(folder.resolve("api")).doesNotExist();
        assertThat(told.toString())
                .contains("compose.yml is there already, and is not overwritten");
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
                            assertThat(e).isInstanceOf(CannotGoOnException.class);
                            told.append(e.getMessage());
                            return 1;
                        })
                .execute(arguments);
    }
}
