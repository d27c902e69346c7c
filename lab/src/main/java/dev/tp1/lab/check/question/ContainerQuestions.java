package dev.tp1.lab.check.question;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.check.diagnosis.ExitDiagnosis;
import dev.tp1.lab.check.finding.CommandRecorder;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.check.finding.NotPassedException;
import dev.tp1.lab.check.finding.Prerequisite;
import dev.tp1.lab.check.sandbox.HealthPoller;
import dev.tp1.lab.check.sandbox.Http;
import dev.tp1.lab.check.sandbox.Reachability;
import dev.tp1.lab.check.sandbox.Sandbox;
import dev.tp1.lab.docker.ContainerState;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.run.RunFile;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Question 3.a and exercise 4: one container of the image, its port published, no database near.
 */
public final class ContainerQuestions {
    private static final int PORT = HealthPoller.API_PORT;

    private static final Findings FINDINGS = Findings.of(ContainerQuestions.class);
    private static final Messages MESSAGES = Messages.of(ContainerQuestions.class);
    private static final int KILLED = 137;
    private static final JsonNode OK = RunFile.JSON.createObjectNode().put("status", "ok");

    private final Sandbox sandbox;
    private final CommandRecorder recorder;
    private final ImageQuestions image;
    private final HealthPoller poller;
    private final String name;
    private final Prerequisite<Reachability> container;
    private final Prerequisite<Http.Answer> answer;

    /**
     * @param image builds the image when a container is first needed
     */
    public ContainerQuestions(
            Sandbox sandbox, CommandRecorder recorder, ImageQuestions image, HealthPoller poller) {
        this.sandbox = sandbox;
        this.recorder = recorder;
        this.image = image;
        this.poller = poller;
        this.name = sandbox.name("alone");
        this.container = new Prerequisite<>("4.a", recorder, this::start);
        this.answer = new Prerequisite<>("4.b", recorder, this::ask);
    }

    /** By question, what decides it; it may throw {@link NotPassedException}. */
    public Map<String, Supplier<Finding>> questions() {
        return Map.of(
                "3.a", this::answersOk,
                "4.a", this::listens,
                "4.b", this::isReached,
                "4.c", this::isListed,
                "4.d", this::stops);
    }

    private Finding answersOk() {
        try {
            return judge(answer.require());
        } catch (NotPassedException e) {
            return image.isBegun() ? e.finding() : judgeWithoutImage(e.finding());
        }
    }

    /** By an API that the person has started on this machine, as there is no image yet. */
    private Finding judgeWithoutImage(Finding waiting) {
        Optional<Http.Answer> own =
                Http.get(URI.create("http://%s:%d/health".formatted(Http.host(), PORT)));
        if (own.isPresent() && judge(own.get()).hasPassed()) {
            return FINDINGS.passed("health.ok-without-image");
        }
        return waiting.withNext(
                own.isEmpty()
                        ? MESSAGES.text("health.start-api")
                        : MESSAGES.text("health.other-api", own.get().status()));
    }

    /** Whether it is the answer that the lab asks for. */
    public static Finding judge(Http.Answer answer) {
        if (answer.status() / 100 == 3) {
            return redirect(answer);
        }
        if (!answer.isOk()) {
            return otherStatus(answer);
        }
        if (!answer.json().equals(OK)) {
            return FINDINGS.failed("health.body", cut(answer.body()));
        }
        if (!answer.type().startsWith("application/json")) {
            return FINDINGS.failed("health.type", answer.type());
        }
        return FINDINGS.passed("health.ok");
    }

    private static Finding otherStatus(Http.Answer answer) {
        Finding failed =
                FINDINGS.failed(
                        answer.toString().lines().filter(line -> !line.isBlank()).limit(6).toList(),
                        "health.status",
                        answer.status());
        return answer.status() == 404 ? failed.withNext(MESSAGES.text("health.no-route")) : failed;
    }

    private static Finding redirect(Http.Answer answer) {
        String said =
                answer.location() == null ? MESSAGES.text("health.nowhere") : answer.location();
        String where = said.replaceFirst("^http://%s".formatted(answer.uri().getAuthority()), "");
        Finding failed = FINDINGS.failed("health.redirect", answer.status(), where);
        return where.endsWith("/health/") ? failed.withNext(MESSAGES.text("health.slash")) : failed;
    }

    private Finding listens() {
        Reachability api = container.get();
        return api.listensOn(PORT)
                ? FINDINGS.passed("container.listens")
                : api.unreachable(PORT, poller.seconds());
    }

    private Finding isReached() {
        Finding found = judge(answer.get());
        return found.hasPassed()
                ? FINDINGS.passed("container.answers")
                : Finding.needs("3.a", found);
    }

    private Finding isListed() {
        listening();
        Docker.Result ps = recorder.docker("ps", "--filter", "name=^" + name + "$");
        return ps.output().contains("->8000/tcp")
                ? FINDINGS.passed("container.listed")
                : FINDINGS.failed(ps.lines(), "container.not-listed");
    }

    private Finding stops() {
        listening();
        recorder.docker("stop", name);
        recorder.docker("ps", "--all", "--filter", "name=^" + name + "$");
        ContainerState state = ContainerState.of(name);
        if (state.exitCode() != KILLED) {
            return FINDINGS.passed("stop.ends", state.stopSignal(), state.exitCode());
        }
        return FINDINGS.failed(
                state.throughShell() ? "stop.shell" : "stop.ignores",
                state.processOne(),
                state.stopSignal());
    }

    /** How the container is reached, for the questions that need it to listen on its port. */
    private Reachability listening() {
        Reachability api = container.require();
        if (!api.listensOn(PORT)) {
            Finding found = api.unreachable(PORT, poller.seconds());
            throw new NotPassedException(Finding.needs("4.a", found));
        }
        return api;
    }

    private Reachability start() {
        String built = image.require();
        List<String> words = new ArrayList<>(List.of("run", "--detach", "--name", name));
        words.addAll(List.of("--label", sandbox.label()));
        words.addAll(sandbox.runOptions());
        words.addAll(List.of("--publish", "127.0.0.1::" + PORT, built));
        Docker.Result run = recorder.docker(words.toArray(String[]::new));
        if (!run.isGood()) {
            ContainerState state = ContainerState.of(name);
            throw new NotPassedException(
                    ExitDiagnosis.of(
                            MESSAGES.text("container"), state, run.exitCode(), run.output()));
        }
        Reachability api = poller.await(MESSAGES.text("container"), name, PORT);
        recorder.docker("logs", name);
        return api;
    }

    private Http.Answer ask() {
        Reachability api = listening();
        Http.Answer first =
                api.answer()
                        .orElseThrow(
                                () ->
                                        new NotPassedException(
                                                api.unreachable(PORT, poller.seconds())));
        return Http.get(first.uri(), recorder).orElse(first);
    }

    private static String cut(String text) {
        return text.isBlank()
                ? MESSAGES.text("health.nothing")
                : text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
