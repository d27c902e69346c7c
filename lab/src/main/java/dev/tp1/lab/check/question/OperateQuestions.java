package dev.tp1.lab.check.question;

import dev.tp1.lab.check.finding.CommandRecorder;
import dev.tp1.lab.check.finding.Excerpt;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.check.sandbox.HealthPoller;
import dev.tp1.lab.check.sandbox.Http;
import dev.tp1.lab.check.sandbox.Reachability;
import dev.tp1.lab.check.sandbox.Sandbox;
import dev.tp1.lab.check.stack.Stack;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.workspace.Workspace;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Exercise 7: logs, a shell, a restart, a failure and its repair, and what is left at the end. */
public final class OperateQuestions {
    private static final Findings FINDINGS = Findings.of(OperateQuestions.class);
    private static final int REQUESTS = 3;
    private static final int SECONDS_FOR_A_LOG_LINE = 5;

    private final Workspace workspace;
    private final Sandbox sandbox;
    private final CommandRecorder recorder;
    private final HealthPoller poller;
    private final StackQuestions stack;

    /**
     * @param stack starts the stack when it is first needed
     */
    public OperateQuestions(
            Workspace workspace,
            Sandbox sandbox,
            CommandRecorder recorder,
            HealthPoller poller,
            StackQuestions stack) {
        this.workspace = workspace;
        this.sandbox = sandbox;
        this.recorder = recorder;
        this.poller = poller;
        this.stack = stack;
    }

    /** By question, what decides it; it may throw {@link NotPassedException}. */
    public Map<String, Supplier<Finding>> questions() {
        return Map.of(
                "7.a", this::logsRequests,
                "7.b", this::hasShell,
                "7.c", this::restarts,
                "7.d", this::tellsWhyItDied,
                "7.e", this::cleansUp);
    }

    private Finding logsRequests() {
        Stack all = stack.answering();
        String api = all.file().api();
        int before = requests(all);
        for (int request = 0; request < REQUESTS; request++) {
            Http.get(all.uri("/health"));
        }
        Instant deadline = Instant.now().plusSeconds(SECONDS_FOR_A_LOG_LINE);
        while (requests(all) < before + REQUESTS && Instant.now().isBefore(deadline)) {
            HealthPoller.pause();
        }
        int logged = requests(all) - before;
        Docker.Result log = all.compose("logs", "--no-log-prefix", "--tail", "20", api);
        if (logged >= REQUESTS) {
            return FINDINGS.passed("log.requests");
        }
        return FINDINGS.failed(
                Excerpt.last(log.lines()), "log.too-few", REQUESTS, api, Math.max(0, logged));
    }

    private static int requests(Stack all) {
        return (int)
                Docker.run("logs", all.container(all.file().api())).lines().stream()
                        .filter(line -> line.contains("/health"))
                        .count();
    }

    private Finding hasShell() {
        Stack all = stack.running();
        String api = all.file().api();
        Docker.Result shell = all.compose("exec", "-T", api, "sh", "-c", "pwd; ls");
        if (!shell.isGood()) {
            return FINDINGS.failed(Excerpt.last(shell.lines()), "shell.none", api);
        }
        if (!workspace.isReference()) {
            return FINDINGS.passed("shell.opens", api, shell.lines().getFirst());
        }
        Docker.Result java = all.compose("exec", "-T", api, "java", "--version");
        return java.isGood() && java.output().contains("25")
                ? FINDINGS.passed("shell.java")
                : FINDINGS.failed(Excerpt.last(java.lines()), "shell.other-java");
    }

    private Finding restarts() {
        Stack all = stack.answering();
        all.compose("restart", all.file().api());
        Reachability again = all.pollHealth();
        if (again.answer().isEmpty()) {
            int port = all.file().targetOf8000().orElse(HealthPoller.API_PORT);
            return again.unreachable(port, poller.seconds());
        }
        Http.Answer answer = again.answer().get();
        Finding found = ContainerQuestions.judge(Http.get(answer.uri(), recorder).orElse(answer));
        return found.hasPassed() ? FINDINGS.passed("restart.answers") : found;
    }

    private Finding tellsWhyItDied() {
        return new Breakage(stack.answering(), sandbox, poller).finding();
    }

    private Finding cleansUp() {
        Stack all = stack.running();
        all.down("--volumes", "--remove-orphans");
        String project = "label=com.docker.compose.project=" + sandbox.name("");
        List<String> left = new ArrayList<>();
        for (String kind : List.of("ps --all", "network ls", "volume ls")) {
            String[] words = (kind + " --quiet --filter " + project).split(" ");
            left.addAll(recorder.docker(words).lines());
        }
        return left.isEmpty() ? FINDINGS.passed("end.clean") : FINDINGS.failed(left, "end.left");
    }
}
