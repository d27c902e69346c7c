package dev.tp1.lab.check;

import dev.tp1.lab.docker.Docker;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The API and its database, running as a workspace's compose file has it. */
final class Stack {
    private static final Duration PATIENCE = Duration.ofMinutes(20); // builds and downloads

    private static final String READY_WITHIN_A_SECOND =
            "for i in 1 2 3 4 5; do pg_isready --host=127.0.0.1 && exit; sleep 0.2; done; exit 1";

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
     * is open.
     *
     * @return how the API was reached then, if it was
     */
    Reached up() {
        if (!up || reached == null) {
            start();
            reached = ring();
            up = true;
        }
        return reached;
    }

    /** Starts the database alone, and waits until it is ready. */
    void startDatabase() {
        started(compose("up", "--detach", file.db()));
        awaitDatabase();
    }

    private void start() {
        started(compose("up", "--detach"));
        awaitDatabase();
        awaitHealth(file.db());
        awaitHealth(file.api());
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
                        "compose", "--project-name", sandbox.name(""), "--file", other.toString());
        return Stream.concat(compose, Stream.of(words)).toArray(String[]::new);
    }

    private void started(Docker.Result up) {
        if (up.isGood()) {
            return;
        }
        for (String service : List.of(file.db(), file.api())) {
            String container = container(service);
            if (container.isEmpty()) {
                continue;
            }
            ContainerState state = ContainerState.of(container);
            boolean waits = state.status().equals("created") && state.exitCode() == 0;
            if (!waits) {
                Doorbell.stopIfEnded(who(service), container, state);
            }
            if (state.health().equals("unhealthy")) {
                throw new NotPassedException(unhealthy(service, state));
            }
        }
        throw new NotPassedException(UpDiagnosis.of(up));
    }

    private void awaitDatabase() {
        Instant deadline = Instant.now().plusSeconds(doorbell.seconds());
        String db = container(file.db());
        while (!Docker.run("exec", db, "sh", "-c", READY_WITHIN_A_SECOND).isGood()) {
            Doorbell.stopIfEnded(who(file.db()), db, ContainerState.of(db));
            if (Instant.now().isAfter(deadline)) {
                throw new NotPassedException(
                        Finding.failed(
                                "PostgreSQL in %s accepts no connection after %d seconds."
                                        .formatted(file.db(), doorbell.seconds()),
                                Doorbell.log(db).lines().toList(),
                                "Read its log: docker compose logs %s.".formatted(file.db())));
            }
            Doorbell.pause();
        }
    }

    /** Where the service has a healthcheck, until it is healthy. */
    private void awaitHealth(String service) {
        String container = container(service);
        Instant deadline = Instant.now().plusSeconds(doorbell.seconds());
        while (true) {
            ContainerState state = ContainerState.of(container);
            if (state.health().isEmpty() || state.health().equals("healthy")) {
                return;
            }
            Doorbell.stopIfEnded(who(service), container, state);
            if (state.health().equals("unhealthy") || Instant.now().isAfter(deadline)) {
                throw new NotPassedException(unhealthy(service, state));
            }
            Doorbell.pause();
        }
    }

    private static Finding unhealthy(String service, ContainerState state) {
        boolean noCommand = state.healthLog().contains("not found");
        return Finding.failed(
                "The service %s runs, and its healthcheck fails.".formatted(service),
                state.healthLog().lines().limit(6).toList(),
                noCommand
                        ? "The image has no such command: let the healthcheck call one that it has"
                                + " (pg_isready in postgres)."
                        : "Run the command of the healthcheck in the container, with docker compose"
                                + " exec, and correct it.");
    }
}
