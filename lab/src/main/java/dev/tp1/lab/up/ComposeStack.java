package dev.tp1.lab.up;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.project.Project;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The stack of compose/dev.yml, in the foreground of this terminal. */
final class ComposeStack {
    private static final Messages MESSAGES = Messages.of(ComposeStack.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(20);

    private ComposeStack() {}

    /**
     * Runs it on a port, or where none is given on what API_PORT says to Compose.
     *
     * @return the exit code of {@code docker compose up}, once it has ended
     */
    static int run(@Nullable Integer port) throws InterruptedException {
        Process compose = start(port);
        // Ctrl-C reaches Compose as well: let it stop its containers before this process ends.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> waitFor(compose), "down"));
        return compose.waitFor();
    }

    private static Process start(@Nullable Integer port) {
        ProcessBuilder compose =
                new ProcessBuilder(
                                "docker",
                                "compose",
                                "-f",
                                Project.find("compose/dev.yml").toString(),
                                "up",
                                "--build")
                        .inheritIO();
        if (port != null) {
            compose.environment().put("API_PORT", port.toString());
        }
        try {
            return compose.start();
        } catch (IOException e) {
            throw new UserErrorException(MESSAGES.text("no-docker"));
        }
    }

    private static void waitFor(Process compose) {
        try {
            if (!compose.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                compose.destroy(); // the signal was for this process alone
                compose.waitFor(STOP_TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
