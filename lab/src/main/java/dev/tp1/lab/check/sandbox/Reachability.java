package dev.tp1.lab.check.sandbox;

import dev.tp1.lab.check.finding.Excerpt;
import dev.tp1.lab.check.finding.Finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How the API in a container was reached.
 *
 * @param answer what GET /health answered; empty where nothing did
 * @param listening what listens in the container; asked only where nothing answered
 * @param published whether Docker publishes a port of the container at all
 * @param log what it has printed so far; read only where nothing answered
 */
public record Reachability(
        Optional<Http.Answer> answer, ListeningPorts listening, boolean published, String log) {
    static final ListeningPorts NOT_ASKED = new ListeningPorts(Set.of(), Set.of());

    /** Whether it listens on the port, were it for its own container alone. */
    public boolean listensOn(int port) {
        return answer.isPresent() || listening.isOn(port);
    }

    /** Why nothing answered. */
    public Finding unreachable(int port, int seconds) {
        if (!published && listening.isOn(port)) {
            return Finding.failed(
                    "The application listens on port %d of its container, and Docker publishes no port of it on this machine."
                            .formatted(port),
                    evidence(),
                    "Put it on a network from which this machine is reached: `internal: true` and"
                            + " `network_mode:` take published ports away.");
        }
        if (listening.forItself().contains(port)) {
            return Finding.failed(
                    "The port is published, and refuses: the application listens on 127.0.0.1"
                            + " inside its container, where only the container itself reaches it.",
                    evidence(),
                    "Let it listen on 0.0.0.0, all addresses of the container (uvicorn: --host"
                            + " 0.0.0.0).");
        }
        if (listening.forAll().isEmpty() && listening.forItself().isEmpty()) {
            return Finding.failed(
                    "The container runs, and after %d seconds nothing in it listens on a port."
                            .formatted(seconds),
                    evidence(),
                    "Let CMD start the server, on 0.0.0.0, port %d. Does it only take longer?"
                                    .formatted(port)
                            + " --timeout 120 waits.");
        }
        return listening.forAll().contains(port)
                ? Finding.failed(
                        "Port %d of the container accepts connections, and no whole HTTP answer came"
                                        .formatted(port)
                                + " within %d seconds.".formatted(seconds),
                        evidence(),
                        "Let GET /health answer at once, without waiting for anything else, and"
                                + " end its answer.")
                : Finding.failed(
                        "The application listens on port %s of its container, not on %d."
                                .formatted(ports(), port),
                        evidence(),
                        "Let it listen on port %d (uvicorn: --port %d), on 0.0.0.0. Does it open that"
                                        .formatted(port, port)
                                + " one only later? --timeout 120 waits.");
    }

    private String ports() {
        List<Integer> all = new ArrayList<>(listening.forAll());
        all.addAll(listening.forItself());
        return all.size() == 1 ? String.valueOf(all.getFirst()) : all.toString();
    }

    private List<String> evidence() {
        List<String> lines = log.lines().filter(line -> !line.isBlank()).toList();
        return Excerpt.last(lines);
    }
}
