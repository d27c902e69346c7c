package dev.tp1.lab.check.question;

import dev.tp1.lab.check.finding.CommandRecorder;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.check.sandbox.Sandbox;
import dev.tp1.lab.check.stack.Stack;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.message.Messages;

import java.util.List;
import java.util.stream.Stream;

/** Stops a stack and removes it, and looks at what is left. */
final class Removal {
    private static final Findings FINDINGS = Findings.of(Removal.class);
    private static final Messages MESSAGES = Messages.of(Removal.class);
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
            return FINDINGS.failed(down.lines(), "down.leaves");
        }
        boolean kept =
                !recorder.docker("volume", "ls", "--quiet", "--filter", project).output().isEmpty();
        return FINDINGS.passed(advice(killed), kept ? "down.keeps-volume" : "down.removes");
    }

    private static List<String> advice(List<String> killed) {
        return killed.isEmpty()
                ? List.of()
                : List.of(
                        MESSAGES.text(
                                "down.killed", String.join(MESSAGES.text("down.and"), killed)));
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
