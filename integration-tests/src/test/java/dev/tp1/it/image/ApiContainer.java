package dev.tp1.it.image;

import static dev.tp1.it.machine.Docker.docker;

import static org.awaitility.Awaitility.await;

import dev.tp1.it.machine.Http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A container of the API without a database; closing it removes it. */
public final class ApiContainer implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final String name = "tp1-it-" + UUID.randomUUID();

    private ApiContainer() {}

    /**
     * Starts one, its port published on a free port of 127.0.0.1.
     *
     * @param options more options of {@code docker run}
     */
    public static ApiContainer run(String image, String... options) {
        ApiContainer container = new ApiContainer();
        List<String> words = new ArrayList<>(List.of("run", "--detach", "--name", container.name));
        words.add("--publish=127.0.0.1:0:8000");
        words.addAll(List.of(options));
        words.add(image);
        try {
            docker(words.toArray(String[]::new));
            return container;
        } catch (AssertionError e) {
            container.close(); // it may have been created
            throw e;
        }
    }

    public String name() {
        return name;
    }

    /** What it has printed so far. */
    public String logs() {
        return docker("logs", name);
    }

    /** Its line in {@code docker ps --all}. */
    public String ps() {
        return docker("ps", "--all", "--filter", "name=" + name);
    }

    /** The published port, once GET /health answers there. */
    public int awaitPort() {
        String address = docker("port", name, "8000").strip();
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        await().atMost(TIMEOUT).until(() -> Http.status(port, "/health") == 200);
        return port;
    }

    @Override
    public void close() {
        docker("rm", "--force", "--volumes", name);
    }
}
