package dev.tp1.lab.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.run.RunFile;

import java.util.Optional;

/**
 * How a container is.
 *
 * @param status as Docker has it: created, running, restarting, exited, dead; "gone" where there is
 *     no such container
 * @param health healthy, unhealthy or starting; empty where there is no healthcheck
 * @param probed whether a healthcheck has ended at all; until then, nothing is known
 * @param healthLog what the last healthcheck printed
 * @param processOne its command as it was started
 * @param throughShell whether that is a line which a shell runs
 * @param stopSignal what {@code docker stop} sends it first: SIGTERM, or what STOPSIGNAL says
 * @param ports as {"8000/tcp": [{"HostIp": "127.0.0.1", "HostPort": "32768"}], "5432/tcp": null};
 *     empty where it does not run
 */
public record ContainerState(
        String status,
        int exitCode,
        boolean killedForMemory,
        String error,
        int restarts,
        String health,
        boolean probed,
        String healthLog,
        String processOne,
        boolean throughShell,
        String stopSignal,
        JsonNode ports) {

    public static ContainerState of(String container) {
        Docker.Result inspect = Docker.run("container", "inspect", container);
        try {
            JsonNode all =
                    RunFile.JSON.readTree(inspect.isGood() ? inspect.output() : "[]").path(0);
            JsonNode state = all.path("State");
            JsonNode checks = state.path("Health").path("Log");
            String words = all.path("Path").asText();
            for (JsonNode word : all.path("Args")) {
                words += " " + word.asText();
            }
            return new ContainerState(
                    state.path("Status").asText("gone"),
                    state.path("ExitCode").asInt(),
                    state.path("OOMKilled").asBoolean(),
                    state.path("Error").asText(),
                    all.path("RestartCount").asInt(),
                    state.path("Health").path("Status").asText(),
                    !checks.isEmpty(),
                    checks.path(checks.size() - 1).path("Output").asText().strip(),
                    words,
                    words.matches("(?s)(/bin/)?(ba)?sh -c .*"),
                    all.path("Config").path("StopSignal").asText("SIGTERM"),
                    all.path("NetworkSettings").path("Ports"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The port of this machine that one of the container is published as. */
    public Optional<Integer> published(int port) {
        JsonNode published = ports.path(port + "/tcp").path(0).path("HostPort");
        return published.isMissingNode() ? Optional.empty() : Optional.of(published.asInt());
    }

    /** Whether any port of it is published on this machine. */
    public boolean publishes() {
        for (JsonNode port : ports) {
            if (!port.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    public boolean isRunning() {
        return status.equals("running");
    }

    /** Ended, and nothing starts it again; or it ends again and again. */
    public boolean hasEnded() {
        return (!isRunning() && !status.equals("restarting")) || restarts > 3;
    }
}
