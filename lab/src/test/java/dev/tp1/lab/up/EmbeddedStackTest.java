package dev.tp1.lab.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tp1.lab.CannotGoOnException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

final class EmbeddedStackTest {
    @TempDir Path folder;

    @Test
    void servesAMigratedDatabaseAndKeepsItForTheNextTime() throws Exception {
        String first;
        try (EmbeddedStack stack = EmbeddedStack.start(folder, 0)) {
            stack.awaitReady();
            first = migrations(stack);
            assertThat(first).contains("create question");
        }
        try (EmbeddedStack stack = EmbeddedStack.start(folder, 0)) {
            stack.awaitReady();
            assertThat(migrations(stack)).isEqualTo(first);
        }
        assertThat(folder.resolve(".tp1/postgres/postmaster.pid")).doesNotExist();
    }

    @Test
    void startsAgainWhereAFirstStartNeverFinished() throws Exception {
        Files.createDirectories(folder.resolve(".tp1/postgres/base"));
        Files.writeString(folder.resolve(".tp1/postgres/postgresql.conf"), "half of it");

        try (EmbeddedStack stack = EmbeddedStack.start(folder, 0)) {
            stack.awaitReady();
            assertThat(get(stack, "/health")).isEqualTo("{\"status\":\"ok\"}");
        }
    }

    @Test
    void refusesASecondOneInTheSameFolder() {
        try (Folder held = Folder.hold(folder)) {
            assertThat(held.resolve("up.lock")).exists();

            assertThatThrownBy(() -> EmbeddedStack.start(folder, 0))
                    .isInstanceOf(CannotGoOnException.class)
                    .hasMessage(
                            "tp1 runs in this folder already: stop it there with Ctrl-C, or go to"
                                    + " another folder and choose another --port.");
        }
    }

    @Test
    void refusesAPortThatIsTakenAndLetsGoOfTheFolder() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedStack.start(folder, other.getLocalPort()))
                    .isInstanceOf(CannotGoOnException.class)
                    .hasMessage(
                            "Port %d cannot be opened (Address already in use): stop what listens"
                                    + " there, or choose another with --port.",
                            other.getLocalPort());
        }
        assertThat(folder.resolve(".tp1/postgres")).doesNotExist();
        Folder.hold(folder).close();
    }

    @Test
    void refusesAFolderThatCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve(".tp1"), "a file where the folder would be");

        assertThatThrownBy(() -> EmbeddedStack.start(folder, 0))
                .isInstanceOf(CannotGoOnException.class)
                .hasMessageStartingWith("Cannot write to the folder " + folder.resolve(".tp1"))
                .hasMessageEndingWith("go to a folder that is yours.");
        assertThat(folder.resolve(".tp1")).hasContent("a file where the folder would be");
    }

    @Test
    void saysWhichLogTellsWhyPostgresqlDoesNotStart() throws Exception {
        try (EmbeddedStack stack = EmbeddedStack.start(folder, 0)) {
            stack.awaitReady();
        }
        Path configuration = folder.resolve(".tp1/postgres/postgresql.conf");
        Files.writeString(configuration, "no_such_setting = 1\n");

        assertThatThrownBy(() -> EmbeddedStack.start(folder, 0))
                .isInstanceOf(CannotGoOnException.class)
                .hasMessageContaining("postgres.log may say more");
        assertThat(folder.resolve(".tp1/postgres.log")).content().contains("no_such_setting");
    }

    private static String migrations(EmbeddedStack stack) throws Exception {
        String database = get(stack, "/database");
        return database.substring(database.indexOf("\"migrations\""));
    }

    private static String get(EmbeddedStack stack, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(stack.url() + path))
                            .timeout(Duration.ofSeconds(10))
                            .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
