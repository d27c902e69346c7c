package dev.tp1.lab.up;

import dev.tp1.lab.CannotGoOnException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Runs the stack until Ctrl-C. */
@Command(
        name = "up",
        description = "Run the API and its database on this machine, until Ctrl-C.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

    @Option(
            names = "--docker",
            description = "Run them in containers: docker compose -f compose/dev.yml up --build.")
    private boolean docker;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:PORT:-8000}",
            description = "The API's port (default: $PORT, else 8000).")
    private int port;

    @Override
    public Integer call() throws Exception {
        return docker ? ComposeStack.run(port) : runEmbedded();
    }

    private int runEmbedded() throws InterruptedException {
        refuseIfNoPort();
        EmbeddedStack stack = EmbeddedStack.start(Path.of(""), port);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "down"));
        stack.awaitReady();
        System.out.printf("tp1 is up: %s (Ctrl-C stops it)%n", stack.url());
        Thread.currentThread().join(); // the hook ends the process
        return 0;
    }

    private void refuseIfNoPort() {
        if (port < 0 || port > 65535) {
            throw new CannotGoOnException(
                    "The port must be from 1 to 65535, or 0 for any free one, not %d."
                            .formatted(port));
        }
    }
}
