package dev.tp1.lab.check;

import dev.tp1.lab.docker.Docker;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The API and its database, running as a workspace's compose file has it. */
final class Stack {
    private static final Duration PATIENCE = Duration.ofMinutes(20); // builds and downloads

    private final ComposeFile file;
    private final Sandbox sandbox;
    private final Observer observer;
    private final Doorbell doorbell;
    private final Path rehearsal;
    private boolean up;
    private @Nullable Reached reached;

    Stack(ComposeFile file, String image, Sandbox sandbox, Observer observer, Doorbell doorbell) {
        this.file = file;
        this.sandbox = sandbox;
        this.observer = observer;
        this.doorbell = doorbell;
        this.rehearsal = Rehearsal.of(file, sandbox, image).write(sandbox.file("compose.json"));
    }

    ComposeFile file() {
        return file;
    }

    /**
     * Starts both where they do not run, and waits until the database is ready and the API's port
     * is open; only the first time where that did not open.
     *
     * @return how the API was reached then, if it was
     */
    Reached up() {
        if (!up || reached == null) {
            start();
            if (reached == null || reached.answer().isPresent()) {
                reached = ring();
            }
            up = true;
        }
        return reached;
    }

    /** Starts the database alone, and waits until it is ready. */
    void startDatabase() {
        StackStart start = new StackStart(this, doorbell);
        start.check(compose("up", "--detach", file.db()));
        start.awaitDatabase();
    }

    private void start() {
        StackStart start = new StackStart(this, doorbell);
        start.check(compose("up", "--detach"));
        start.awaitDatabase();
        start.awaitHealth(file.db());
        start.awaitHealth(file.api());
    }

    /**
     * A path of the API.
     *
     * @throws NotPassedException if it does not answer
     */
    URI uri(String path) {
        Reached api = up();
        int port = file.targetOf8000().orElse(ApiContainer.PORT);
        return api.answer()
                .orElseThrow(
                        () -> new NotPassedException(api.unreachable(port, doorbell.seconds())))
                .uri()
                .resolve(path);
    }

    /** Rings at the API again, whatever was before. */
    Reached ring() {
        int port = file.targetOf8000().orElse(ApiContainer.PORT);
        return doorbell.ring(who(file.api()), container(file.api()), port);
    }

    Docker.Result stop() {
        return compose("stop");
    }

    /** {@code down}, with whatever options. */
    Docker.Result down(String... options) {
        up = false;
        sandbox.adopt(namelessVolumes());
        return compose(Stream.concat(Stream.of("down"), Stream.of(options)).toArray(String[]::new));
    }

    private List<String> namelessVolumes() {
        String names = "{{range .Mounts}}{{println .Name}}{{end}}";
        Stream<String> inspect = Stream.of("container", "inspect", "--format", names);
        String mounted =
                Docker.run(Stream.concat(inspect, containers().stream()).toArray(String[]::new))
                        .output();
        return mounted.lines().filter(name -> name.matches("[0-9a-f]{64}")).toList();
    }

    /** {@code docker compose words…} of this stack. */
    Docker.Result compose(String... words) {
        return compose(rehearsal, words);
    }

    /** The same with another compose file. */
    Docker.Result compose(Path other, String... words) {
        return observer.docker(PATIENCE, words(other, words));
    }

    /** One statement, as psql prints its rows alone; inside the database's container, as tp1. */
    Docker.Result sql(String statement) {
        return compose(
                "exec", "-T", file.db(), "psql", "-U", "tp1", "-d", "tp1", "-Atc", statement);
    }

    /** The id of a service's container; empty where there is none. */
    String container(String service) {
        return containers("--filter", "label=com.docker.compose.service=" + service).stream()
                .findFirst()
                .orElse("");
    }

    /**
     * The ids of its containers. By Docker and not by Compose, as whatever is asked again and
     * again: a call of Compose takes four times as much of the machine.
     */
    private List<String> containers(String... filter) {
        String project = "label=com.docker.compose.project=" + sandbox.name("");
        Stream<String> ps = Stream.of("ps", "--all", "--quiet", "--filter", project);
        return Docker.run(Stream.concat(ps, Stream.of(filter)).toArray(String[]::new)).lines();
    }

    ContainerState state(String service) {
        return ContainerState.of(container(service));
    }

    static String who(String service) {
        return "The service " + service;
    }

    private String[] words(Path other, String... words) {
        Stream<String> compose =
                Stream.of(
                        "compose",
                        "--project-name",
                        sandbox.name(""),
                        "--project-directory",
                        file.folder().toString(), // for its .env: profiles, secrets
                        "--file",
                        other.toString());
        return Stream.concat(compose, Stream.of(words)).toArray(String[]::new);
    }
}
