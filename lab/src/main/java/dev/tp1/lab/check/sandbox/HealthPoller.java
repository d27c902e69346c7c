package dev.tp1.lab.check.sandbox;

import dev.tp1.lab.check.diagnosis.ExitDiagnosis;
import dev.tp1.lab.check.finding.Activity;
import dev.tp1.lab.check.finding.NotPassedException;
import dev.tp1.lab.docker.ContainerState;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.message.Messages;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Polls the health of the API in a container until it answers, its container has ended, time is up,
 * or waiting is of no use.
 */
public final class HealthPoller {
    /** On which the API listens, in its container. */
    public static final int API_PORT = 8000;

    private static final Messages MESSAGES = Messages.of(HealthPoller.class);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final Sandbox sandbox;
    private final Duration timeout;
    private final Activity activity;

    /**
     * @param timeout how long a container may take until it answers
     * @param activity is told what goes on
     */
    public HealthPoller(Sandbox sandbox, Duration timeout, Activity activity) {
        this.sandbox = sandbox;
        this.timeout = timeout;
        this.activity = activity;
    }

    /** The timeout. */
    public int seconds() {
        return Math.toIntExact(timeout.toSeconds());
    }

    /**
     * GET /health on the port of this machine that a port of the container is published as.
     *
     * @param who what the person calls the container, with a capital
     * @param port the one it should listen on, in the container
     * @throws NotPassedException if the container has ended
     */
    public Reachability await(String who, String container, int port) {
        Instant deadline = Instant.now().plus(timeout);
        Instant nextLook = Instant.now().plus(BETWEEN_LOOKS);
        PortWatch portWatch = new PortWatch(port, timeout);
        boolean hopeless = false;
        activity.does(MESSAGES.text("health.waiting"));
        while (true) {
            ContainerState state = ContainerState.of(container);
            Optional<Http.Answer> answer =
                    state.published(port).map(HealthPoller::health).flatMap(Http::get);
            if (answer.isPresent()) {
                return new Reachability(answer, Reachability.NOT_ASKED, true, "");
            }
            stopIfEnded(who, container, state);
            if (Instant.now().isAfter(nextLook)) {
                ListeningPorts listening = ListeningPorts.in(container, sandbox);
                boolean heardByNobody = listening.isOn(port) && !state.publishes();
                hopeless = heardByNobody || portWatch.shouldGiveUp(listening, Instant.now());
                nextLook = Instant.now().plus(BETWEEN_LOOKS);
            }
            if (hopeless || Instant.now().isAfter(deadline)) {
                return new Reachability(
                        answer,
                        ListeningPorts.in(container, sandbox),
                        state.publishes(),
                        log(container));
            }
            pause();
        }
    }

    /** Fails where the container has ended, with the reason. */
    public static void stopIfEnded(String who, String container, ContainerState state) {
        if (state.hasEnded()) {
            String output = (log(container) + "\n" + state.error()).strip();
            throw new NotPassedException(ExitDiagnosis.of(who, state, state.exitCode(), output));
        }
    }

    /** The last 200 lines of the log of a container. */
    public static String log(String container) {
        return Docker.run("logs", "--tail", "200", container).output();
    }

    /** Waits a moment before the next look. */
    public static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static URI health(int published) {
        return URI.create("http://%s:%d/health".formatted(Http.host(), published));
    }
}
