package dev.tp1.lab.check;

import dev.tp1.lab.docker.Docker;

import java.time.Instant;
import java.util.List;

/** What must hold of a {@link Stack} once Compose has started it; else, why it does not. */
final class StackStart {
    private static final String READY_WITHIN_A_SECOND =
            "for i in 1 2 3 4 5; do pg_isready --host=127.0.0.1 && exit; sleep 0.2; done; exit 1";

    private final Stack stack;
    private final ComposeFile file;
    private final Doorbell doorbell;

    StackStart(Stack stack, Doorbell doorbell) {
        this.stack = stack;
        this.file = stack.file();
        this.doorbell = doorbell;
    }

    /**
     * @throws NotPassedException if {@code docker compose up} failed; with what ended a container
     *     or made it unhealthy, where one did, and else with what Compose says
     */
    void check(Docker.Result up) {
        if (up.isGood()) {
            return;
        }
        for (String service : List.of(file.db(), file.api())) {
            String container = stack.container(service);
            if (container.isEmpty()) {
                continue;
            }
            ContainerState state = ContainerState.of(container);
            boolean waits = state.status().equals("created") && state.exitCode() == 0;
            if (!waits) {
                Doorbell.stopIfEnded(Stack.who(service), container, state);
            }
            if (state.health().equals("unhealthy")) {
                throw new NotPassedException(unhealthy(service, state));
            }
        }
        throw new NotPassedException(UpDiagnosis.of(up));
    }

    /**
     * Until the database accepts connections.
     *
     * @throws NotPassedException if it ends before, or the doorbell's patience does
     */
    void awaitDatabase() {
        Instant deadline = Instant.now().plusSeconds(doorbell.seconds());
        String db = stack.container(file.db());
        while (!Docker.run("exec", db, "sh", "-c", READY_WITHIN_A_SECOND).isGood()) {
            Doorbell.stopIfEnded(Stack.who(file.db()), db, ContainerState.of(db));
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

    /**
     * Where the service has a healthcheck, until it is healthy, or the doorbell's patience ends and
     * no healthcheck has: with {@code interval: 90s} the first one comes later, and is not to
     * blame.
     *
     * @throws NotPassedException if it ends before or becomes unhealthy, or its healthchecks failed
     *     until the patience ended
     */
    void awaitHealth(String service) {
        String container = stack.container(service);
        Instant deadline = Instant.now().plusSeconds(doorbell.seconds());
        while (true) {
            ContainerState state = ContainerState.of(container);
            if (state.health().isEmpty() || state.health().equals("healthy")) {
                return;
            }
            Doorbell.stopIfEnded(Stack.who(service), container, state);
            boolean late = Instant.now().isAfter(deadline);
            if (late && !state.probed()) {
                return;
            }
            if (late || state.health().equals("unhealthy")) {
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
