package dev.tp1.lab.check.sandbox;

import dev.tp1.lab.check.finding.Excerpt;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;

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
    private static final Findings FINDINGS = Findings.of(Reachability.class);

    static final ListeningPorts NOT_ASKED = new ListeningPorts(Set.of(), Set.of());

    /** Whether it listens on the port, were it for its own container alone. */
    public boolean listensOn(int port) {
        return answer.isPresent() || listening.isOn(port);
    }

    /** Why nothing answered. */
    public Finding unreachable(int port, int seconds) {
        if (!published && listening.isOn(port)) {
            return FINDINGS.failed(evidence(), "port.unpublished", port);
        }
        if (listening.forItself().contains(port)) {
            return FINDINGS.failed(evidence(), "port.loopback");
        }
        if (listening.forAll().isEmpty() && listening.forItself().isEmpty()) {
            return FINDINGS.failed(evidence(), "port.none", port, seconds);
        }
        return listening.forAll().contains(port)
                ? FINDINGS.failed(evidence(), "port.silent", port, seconds)
                : FINDINGS.failed(evidence(), "port.other", port, ports());
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
