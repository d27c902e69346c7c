package dev.tp1.lab.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Which workspace a command means that is called in the project, as these tests are. */
final class WorkspaceOptionTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @TempDir private Path folder;

    @BeforeEach
    void lieInTheProject() {
        System.setProperty("tp1.home", "..");
        System.setProperty("tp1.state", folder.resolve("state").toString());
    }

    @AfterEach
    void lieNowhere() {
        System.clearProperty("tp1.home");
        System.clearProperty("tp1.state");
    }

    @Test
    void isTheOneThatIsRemembered() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        RememberedWorkspace.remember(mine);

        assertThat(workspace().find().folder()).isEqualTo(mine);
        assertThat(workspace().findOwn().folder()).isEqualTo(mine);
    }

    @Test
    void isTheOneThatIsNamedWhateverIsRemembered() throws IOException {
        RememberedWorkspace.remember(Files.createDirectory(folder.resolve("mine")));

        assertThat(workspace("-w", folder.toString()).find().folder()).isEqualTo(folder);
    }

    @Test
    void isTheReferenceOnlyWhereThatIsAskedFor() {
        assertThat(workspace("--reference").find().folder()).isEqualTo(PROJECT);
        assertThatThrownBy(() -> workspace("--reference").findOwn())
                .hasMessageContaining("This project is the reference");

        assertThatThrownBy(() -> workspace().find())
                .hasMessageContaining("You have no workspace yet")
                .hasMessageContaining("./tp1 start");
    }

    @Test
    void isNotLookedForElsewhereWhereTheRememberedOneIsGone() throws IOException {
        Path mine = Files.createDirectory(folder.resolve("mine"));
        RememberedWorkspace.remember(mine);
        Files.delete(mine);

        assertThatThrownBy(() -> workspace().find()).hasMessageContaining("is not there any more");
    }

    @Test
    void isNotRememberedWhereTheLauncherNamesNoFolderForIt() {
        System.clearProperty("tp1.state");

        assertThat(RememberedWorkspace.remember(folder)).isFalse();
        assertThatThrownBy(() -> workspace().find()).hasMessageContaining("no workspace yet");
    }

    private static WorkspaceOption workspace(String... arguments) {
        Example command = new Example();
        new CommandLine(command).parseArgs(arguments);
        return command.workspace;
    }

    @Command
    private static final class Example {
        @Mixin
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private WorkspaceOption workspace;
    }
}
