package dev.tp1.lab.check.stack;

import dev.tp1.lab.check.compose.ComposeFile;
import dev.tp1.lab.check.compose.DatabaseRules;
import dev.tp1.lab.check.diagnosis.UpDiagnosis;
import dev.tp1.lab.check.finding.Excerpt;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.check.finding.NotPassedException;
import dev.tp1.lab.check.sandbox.HealthPoller;
import dev.tp1.lab.docker.ContainerState;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.message.Messages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold of a {@link Stack} once Compose has started it; else, why it does not. */
final class StackStart {
    private static final Findings FINDINGS = Findings.of(StackStart.class);
    private static final Messages MESSAGES = Messages.of(StackStart.class);
    private static final String READY_WITHIN_A_SECOND =
            "for i in 1 2 3 4 5; do pg_isready --host=127.0.0.1 && exit; sleep 0.2; done; exit 1";

    private final Stack stack;
    private final ComposeFile file;
    private final HealthPoller poller;
    private final DatabaseRules rules;

    StackStart(Stack stack, HealthPoller poller) {
        this.stack = stack;
        this.file = stack.file();
        this.poller = poller;
        this.rules = new DatabaseRules(file, stack.database());
    }

    /**
     * @throws NotPassedException if {@code docker compose up} failed; with what ended a container
     *     or made it unhealthy, where one did, and else with what Compose says
     */
    void check(Docker.Result up) {
        if (up.isGood()) {
            return;
        }
        for (String service : inOrderOfStart()) {
            String container = stack.container(service);
            if (container.isEmpty()) {
                continue;
            }
            ContainerState state = ContainerState.of(container);
            boolean waits = state.status().equals("created") && state.exitCode() == 0;
            boolean job = !isNeeded(service) && state.exitCode() == 0;
            if (!waits && !job) {
                stopIfEnded(service, container, state);
            }
            if (state.health().equals("unhealthy")) {
                throw new NotPassedException(unhealthy(service, state));
            }
        }
        throw new NotPassedException(waitsForEver(up).orElseGet(() -> UpDiagnosis.of(up)));
    }

    /** The database first, then what the API waits for, then the API, then the rest. */
    private List<String> inOrderOfStart() {
        List<String> all = new ArrayList<>(List.of(file.db()));
        file.withDependencies(file.api()).stream().filter(one -> !isNeeded(one)).forEach(all::add);
        all.add(file.api());
        file.services().stream().filter(one -> !all.contains(one)).forEach(all::add);
        return all;
    }

    private boolean isNeeded(String service) {
        return service.equals(file.db()) || service.equals(file.api());
    }

    /** Of an {@code up} that was ended because some service waits too long. */
    private Optional<Finding> waitsForEver(Docker.Result up) {
        if (up.exitCode() != Docker.TIMED_OUT) {
            return Optional.empty();
        }
        for (String service : file.services()) {
            for (var needed : file.service(service).path("depends_on").properties()) {
                String other = needed.getKey();
                ContainerState state = stack.state(other);
                String condition = needed.getValue().path("condition").asText();
                if (condition.equals("service_completed_successfully") && state.isRunning()) {
                    return Optional.of(
                            FINDINGS.failed(
                                    Excerpt.last(up.lines()), "waits-for-ever", service, other));
                }
                if (condition.equals("service_healthy") && state.health().equals("starting")) {
                    return Optional.of(unhealthy(other, state));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Until the database accepts connections.
     *
     * @throws NotPassedException if it ends before, or the poller's timeout does
     */
    void awaitDatabase() {
        Instant deadline = Instant.now().plusSeconds(poller.seconds());
        String db = stack.container(file.db());
        while (!Docker.run("exec", db, "sh", "-c", READY_WITHIN_A_SECOND).isGood()) {
            stopIfEnded(file.db(), db, ContainerState.of(db));
            if (Instant.now().isAfter(deadline)) {
                throw new NotPassedException(
                        FINDINGS.failed(
                                Excerpt.last(HealthPoller.log(db).lines().toList()),
                                "database.silent",
                                file.db(),
                                poller.seconds()));
            }
            HealthPoller.pause();
        }
    }

    /**
     * Where the service has a healthcheck, until it is healthy, or the poller's timeout ends and no
     * healthcheck has: with {@code interval: 90s} the first one comes later, and is not to blame.
     *
     * @throws NotPassedException if it ends before or becomes unhealthy, or its healthchecks failed
     *     until the timeout ended
     */
    void awaitHealth(String service) {
        String container = stack.container(service);
        Instant deadline = Instant.now().plusSeconds(poller.seconds());
        while (true) {
            ContainerState state = ContainerState.of(container);
            if (state.health().isEmpty() || state.health().equals("healthy")) {
                return;
            }
            stopIfEnded(service, container, state);
            boolean late = Instant.now().isAfter(deadline);
            if (late && !state.probed()) {
                return;
            }
            if (late || state.health().equals("unhealthy")) {
                throw new NotPassedException(unhealthy(service, state));
            }
            HealthPoller.pause();
        }
    }

    private void stopIfEnded(String service, String container, ContainerState state) {
        try {
            HealthPoller.stopIfEnded(Stack.who(service), container, state);
        } catch (NotPassedException e) {
            Finding found = e.finding();
            Optional<Finding> quotes =
                    service.equals(file.db()) ? rules.quotes(found.evidence()) : Optional.empty();
            MountDiagnosis mounts = new MountDiagnosis(file);
            throw new NotPassedException(
                    quotes.or(() -> mounts.find(service, state, HealthPoller.log(container), found))
                            .orElse(found));
        }
    }

    private static Finding unhealthy(String service, ContainerState state) {
        Finding failing =
                FINDINGS.failed(state.healthLog().lines().limit(6).toList(), "unhealthy", service);
        boolean noCommand = state.healthLog().contains("not found");
        return noCommand ? failing.withNext(MESSAGES.text("unhealthy.no-command")) : failing;
    }
}
