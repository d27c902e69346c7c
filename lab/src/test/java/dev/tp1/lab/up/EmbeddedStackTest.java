package dev.tp1.lab.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tp1.lab.message.UserErrorException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** What keeps it from starting; integration-tests start it. */
final class EmbeddedStackTest {
    @TempDir Path folder;

    @Test
    void refusesASecondOneInTheSameFolder() {
        try (Folder held = Folder.hold(folder)) {
            assertThat(held.resolve("up.lock")).exists();

            assertThatThrownBy(() -> EmbeddedStack.start(folder, 0).close())
                    .isInstanceOf(UserErrorException.class)
                    .hasMessage(
                            "tp1 runs in this folder already. Stop it there with Ctrl-C, or go to"
                                    + " another folder and choose another --port.");
        }
    }

    @Test
    void refusesAPortThatIsTakenAndLetsGoOfTheFolder() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedStack.start(folder, other.getLocalPort()).close())
                    .isInstanceOf(UserErrorException.class)
                    .hasMessage(
                            "Port %d cannot be opened (Address already in use). Stop the program"
                                    + " that listens there, or choose another port with --port.",
                            other.getLocalPort());
        }
        assertThat(folder.resolve(".tp1/postgres")).doesNotExist();
        Folder.hold(folder).close();
    }

    @Test
    void refusesAFolderThatCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve(".tp1"), "a file where the folder would be");

        assertThatThrownBy(() -> EmbeddedStack.start(folder, 0).close())
                .isInstanceOf(UserErrorException.class)
                .hasMessageStartingWith(
                        "The folder %s cannot be written to", folder.resolve(".tp1"))
                .hasMessageEndingWith("Go to a folder that is yours.");
        assertThat(folder.resolve(".tp1")).hasContent("a file where the folder would be");
    }
}
