package dev.tp1.lab.check.question;

import dev.tp1.lab.check.finding.CommandRecorder;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.check.finding.NotPassedException;
import dev.tp1.lab.check.finding.Prerequisite;
import dev.tp1.lab.check.sandbox.Sandbox;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.message.Messages;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Exercises 1 and 2: what this machine's Docker does, whatever the workspace holds. */
public final class FirstContainerQuestions {
    private static final Findings FINDINGS = Findings.of(FirstContainerQuestions.class);
    private static final Messages MESSAGES = Messages.of(FirstContainerQuestions.class);
    private static final String GREETING = "Bonjour depuis un conteneur Alpine";

    private static final Duration A_MOMENT = Duration.ofSeconds(10);
    private static final Duration DOWNLOAD = Duration.ofMinutes(10); // of an image, before it runs

    private final Sandbox sandbox;
    private final CommandRecorder recorder;
    private final Prerequisite<String> hello;

    /** Their containers are in that sandbox. */
    public FirstContainerQuestions(Sandbox sandbox, CommandRecorder recorder) {
        this.sandbox = sandbox;
        this.recorder = recorder;
        this.hello = new Prerequisite<>("1.b", recorder, this::sayHello);
    }

    /** By question, what decides it; it may throw {@link NotPassedException}. */
    public Map<String, Supplier<Finding>> questions() {
        return Map.of(
                "1.b", this::greets,
                "1.c", this::isListed,
                "2.b", this::echoes,
                "2.d", this::sharesTheKernel);
    }

    private Finding greets() {
        hello.get();
        return FINDINGS.passed("hello.greets");
    }

    private Finding isListed() {
        Docker.Result ps =
                recorder.docker("ps", "--all", "--filter", "name=^" + hello.require() + "$");
        return ps.output().contains("Exited (0)")
                ? FINDINGS.passed("hello.listed")
                : FINDINGS.failed(ps.lines(), "hello.not-listed");
    }

    private Finding echoes() {
        Docker.Result echo = run("alpine", "echo", GREETING);
        return echo.isGood() && echo.output().endsWith(GREETING)
                ? FINDINGS.passed("alpine.echoes")
                : refused("alpine", echo);
    }

    private Finding sharesTheKernel() {
        Docker.Result inside = run("alpine", "sh", "-c", "ls /; uname -r");
        if (!inside.isGood()) {
            return refused("alpine", inside);
        }
        Docker.Result engine = recorder.docker("info", "--format", "{{.KernelVersion}}");
        return inside.lines().contains("etc") && inside.lines().getLast().equals(engine.output())
                ? FINDINGS.passed("alpine.kernel", engine.output())
                : FINDINGS.failed(inside.lines(), "alpine.other-kernel");
    }

    private String sayHello() {
        String name = sandbox.name("hello");
        Docker.Result hello =
                recorder.docker(
                        DOWNLOAD, "run", "--name", name, "--label", sandbox.label(), "hello-world");
        if (!hello.isGood() || !hello.output().contains("Hello from Docker!")) {
            throw new NotPassedException(refused("hello-world", hello));
        }
        Docker.run(A_MOMENT, "wait", name); // a busy engine lists it as running a little longer
        return name;
    }

    private Docker.Result run(String... words) {
        String[] run = {"run", "--rm", "--label", sandbox.label()};
        return recorder.docker(
                DOWNLOAD, Stream.of(run, words).flatMap(Stream::of).toArray(String[]::new));
    }

    private static Finding refused(String image, Docker.Result run) {
        Finding failed = FINDINGS.failed(run.lines(), "run.failed", image, run.exitCode());
        return run.output().contains("pull")
                ? failed.withNext(MESSAGES.text("run.no-image", image))
                : failed;
    }
}
