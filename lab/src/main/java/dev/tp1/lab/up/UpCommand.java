package dev.tp1.lab.up;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the stack until Ctrl-C. */
@Command(name = "up")
public final class UpCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.of(UpCommand.class);
    private static final int DEFAULT_PORT = 8000;
    private static final Duration START_TIMEOUT = Duration.ofSeconds(30);

    @Option(names = "--docker")
    private boolean docker;

    @Option(
            names = "--port",
            paramLabel = "${bundle:label.port}",
            defaultValue = "${env:PORT:-" + Option.NULL_VALUE + "}")
    private @Nullable String port;

    @Override
    public Integer call() throws Exception {
        @Nullable Integer number = port == null || port.isEmpty() ? null : number(port);
        return docker
                ? ComposeStack.run(number)
                : runEmbedded(number == null ? DEFAULT_PORT : number);
    }

    private static int runEmbedded(int port) throws InterruptedException {
        CompletableFuture<EmbeddedStack> stack = new CompletableFuture<>();
        // Before the start: Ctrl-C may come while PostgreSQL is on its way up.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(stack), "down"));
        try {
            stack.complete(EmbeddedStack.start(Path.of(""), port));
        } finally {
            stack.cancel(false); // changes nothing where it has started
        }
        if (stack.join().awaitReady()) {
            System.out.println(MESSAGES.text("up", stack.join().url()));
        }
        return stack.join().awaitEnd();
    }

    private static void close(CompletableFuture<EmbeddedStack> stack) {
        try {
            stack.get(START_TIMEOUT.toSeconds(), TimeUnit.SECONDS).close();
        } catch (CancellationException e) {
            return; // it never started
        } catch (ExecutionException | TimeoutException e) {
            System.err.println(MESSAGES.text("may-still-run"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int number(String port) {
        if (port.matches("\\d{1,5}") && Integer.parseInt(port) <= 65535) {
            return Integer.parseInt(port);
        }
        throw new UserErrorException(MESSAGES.text("no-port", port));
    }
}
