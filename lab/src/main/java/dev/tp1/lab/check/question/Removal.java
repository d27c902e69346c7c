package dev.tp1.lab.check.question;

import dev.tp1.lab.check.finding.CommandRecorder;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.sandbox.Sandbox;
import dev.tp1.lab.check.stack.Stack;
import dev.tp1.lab.docker.Docker;

import java.util.List;
import java.util.stream.Stream;

/** Stops a stack and removes it, and looks at what is left. */
final class Removal {
    private static final int KILLED = 137; // 128 + SIGKILL

    private final Stack all;
    private final String project;
    private final CommandRecorder recorder;

    /**
     * @param all runs
     */
    Removal(Stack all, Sandbox sandbox, CommandRecorder recorder) {
        this.all = all;
        this.project = "label=com.docker.compose.project=" + sandbox.name("");
        this.recorder = recorder;
    }

    Finding finding() {
        all.stop();
        List<String> killed = killed();
        Docker.Result down = all.down();
        if (!down.isGood() || !left().isEmpty()) {
            return Finding.failed(
                    "docker compose down leaves containers or networks.",
                    down.lines(),
                    "Correct what Compose says.");
        }
        boolean kept =
                !recorder.docker("volume", "ls", "--quiet", "--filter", project).output().isEmpty();
        return Finding.passed(
                kept
                        ? "docker compose down removes containers and network, and keeps the"
                                + " volume."
                        : "docker compose down removes containers and network.",
                killed.isEmpty()
                        ? List.of()
                        : List.of(
                                "docker compose stop had to kill %s after 10 seconds: see 4.d."
                                        .formatted(String.join(" and ", killed))));
    }

    private List<String> killed() {
        return Stream.of(all.file().db(), all.file().api())
                .filter(service -> all.state(service).exitCode() == KILLED)
                .toList();
    }

    /** The ids of containers and networks. */
    private String left() {
        return Docker.run("ps", "--all", "--quiet", "--filter", project).output()
                + Docker.run("network", "ls", "--quiet", "--filter", project).output();
    }
}
