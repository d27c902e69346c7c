package dev.tp1.it.stack;

import dev.tp1.fixture.Tp1Database;
import dev.tp1.it.machine.Command;
import dev.tp1.it.machine.Project;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A file of compose/ as it is, dev.yml by default, under a project name of its own and on free
 * ports; closing it removes its containers, network, volume and image.
 */
public final class ComposeProject implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofMinutes(10); // a first build downloads

    private final List<String> files = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private final String name = "tp1-it-" + UUID.randomUUID().toString().substring(0, 8);

    public ComposeProject() {
        this("compose/dev.yml", Map.of());
    }

    /** Another file of the project, with variables that it reads. */
    public ComposeProject(String file, Map<String, String> environment) {
        files.addAll(List.of("-f", Project.file(file)));
        this.environment.putAll(Map.of("API_PORT", "0", "DB_PUBLISHED_PORT", "0"));
        this.environment.putAll(environment);
    }

    public String name() {
        return name;
    }

    /** Builds the image where needed, starts all services and waits until they are healthy. */
    public ComposeProject up() {
        Command.Result up = command("up", "--detach", "--wait", "--wait-timeout", "120").run(LIMIT);
        if (up.exitCode() != 0) {
            close();
            throw new AssertionError(up.output());
        }
        return this;
    }

    /** What {@code docker compose …} printed; an exit code other than 0 fails the test. */
    public String compose(String... words) {
        return command(words).output(LIMIT);
    }

    /** From now on with a second file, whose settings are laid over the first's. */
    public void change(Path override) {
        files.addAll(List.of("-f", override.toString()));
    }

    public Command command(String... words) {
        List<String> all = new ArrayList<>();
        all.addAll(List.of("docker", "compose", "-p", name));
        all.addAll(files);
        all.addAll(List.of(words));
        return Command.of(all, environment);
    }

    /** The port of this machine at which the API answers now; another one after each start. */
    public int apiPort() {
        return port("api", 8000, 1);
    }

    public int apiPort(int replica) {
        return port("api", 8000, replica);
    }

    public Tp1Database database() {
        return Tp1Database.at("127.0.0.1", port("db", 5432, 1));
    }

    private int port(String service, int inside, int replica) {
        String address =
                compose("port", "--index", String.valueOf(replica), service, String.valueOf(inside))
                        .strip();
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    /** What psql prints of one value, in the container of the database. */
    public String psql(String sql) {
        List<String> words = new ArrayList<>(List.of("exec", "-T", "db", "psql"));
        words.addAll(List.of("-U", "tp1", "-d", "tp1", "-v", "ON_ERROR_STOP=1", "-qAt", "-c", sql));
        return compose(words.toArray(String[]::new)).strip();
    }

    /**
     * The names of what exists of this project: {@code container}, {@code network}, {@code volume}.
     */
    public String existing(String kind) {
        List<String> words = new ArrayList<>(List.of("docker", kind, "ls", "-q"));
        if (kind.equals("container")) {
            words.add("--all");
        }
        words.addAll(List.of("--filter", "label=com.docker.compose.project=" + name));
        return Command.of(words, Map.of()).output(LIMIT).strip();
    }

    @Override
    public void close() {
        compose("down", "--volumes", "--remove-orphans", "--rmi", "local", "--timeout", "10");
    }

    /**
     * Gives all tests the same running stack; they leave it running, and it is closed after all.
     */
    public static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == ComposeProject.class;
        }

        @Override
        public ComposeProject resolveParameter(ParameterContext p, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .getOrComputeIfAbsent(
                            ComposeProject.class,
                            key -> new ComposeProject().up(),
                            ComposeProject.class);
        }
    }
}
