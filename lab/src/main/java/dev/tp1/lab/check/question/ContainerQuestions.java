package dev.tp1.lab.check.question;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.check.diagnosis.ExitDiagnosis;
import dev.tp1.lab.check.finding.CommandRecorder;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.NotPassedException;
import dev.tp1.lab.check.finding.Prerequisite;
import dev.tp1.lab.check.sandbox.HealthPoller;
import dev.tp1.lab.check.sandbox.Http;
import dev.tp1.lab.check.sandbox.Reachability;
import dev.tp1.lab.check.sandbox.Sandbox;
import dev.tp1.lab.docker.ContainerState;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.run.RunFile;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Question 3.a and exercise 4: one container of the image, its port published, no database near.
 */
public final class ContainerQuestions {
    public static final int PORT = 8000;

    private static final int KILLED = 137;
    private static final JsonNode OK = RunFile.JSON.createObjectNode().put("status", "ok");

    private final Sandbox sandbox;
    private final CommandRecorder recorder;
    private final ImageQuestions image;
    private final HealthPoller poller;
    private final String name;
    private final Prerequisite<Reachability> container;
    private final Prerequisite<Http.Answer> answer;

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
            return Finding.passed(
                    "GET /health answers {\"status\":\"ok\"} on port 8000 of this machine; there is"
                            + " no image yet.");
        }
        return waiting.withNext(
                own.isEmpty()
                        ? "3.a can be judged before: start your API on port 8000 of this machine"
                                + " (FastAPI: uvicorn app:app --port 8000), and in another terminal"
                                + " run ./tp1 check 3.a."
                        : "3.a can be judged before, by your API on port 8000 of this machine. What listens there answers %d to GET /health; it must be {\"status\":\"ok\"}."
                                .formatted(own.get().status()));
    }

    /** Whether it is the answer that the lab asks for. */
    public static Finding judge(Http.Answer answer) {
        if (answer.status() / 100 == 3) {
            return redirect(answer);
        }
        if (!answer.isOk()) {
            return Finding.failed(
                    "GET /health answers %d.".formatted(answer.status()),
                    answer.toString().lines().filter(line -> !line.isBlank()).limit(6).toList(),
                    answer.status() == 404
                            ? "Give the API a route for GET /health, without a prefix."
                            : "Let GET /health answer 200.");
        }
        if (!answer.json().equals(OK)) {
            return Finding.failed(
                    "GET /health answers %s.".formatted(cut(answer.body())),
                    "Let it answer {\"status\":\"ok\"}, as JSON, and nothing else.");
        }
        if (!answer.type().startsWith("application/json")) {
            return Finding.failed(
                    "GET /health calls its answer %s.".formatted(answer.type()),
                    "Send it as Content-Type: application/json.");
        }
        return Finding.passed("GET /health answers {\"status\":\"ok\"}, as application/json.");
    }

    private static Finding redirect(Http.Answer answer) {
        String said = answer.location() == null ? "nowhere" : answer.location();
        String where = said.replaceFirst("^http://%s".formatted(answer.uri().getAuthority()), "");
        return Finding.failed(
                "GET /health answers %d, a redirect to %s, and no answer of its own."
                        .formatted(answer.status(), where),
                where.endsWith("/health/")
                        ? "Let the route be /health, without a slash at its end."
                        : "Let GET /health answer 200 itself.");
    }

    private Finding listens() {
        Reachability api = container.get();
        return api.listensOn(PORT)
                ? Finding.passed("A container of the image runs and listens on port 8000.")
                : api.unreachable(PORT, poller.seconds());
    }

    private Finding isReached() {
        Finding found = judge(answer.get());
        return found.hasPassed()
                ? Finding.passed("From this machine, GET /health answers, with no database near.")
                : Finding.needs("3.a", found);
    }

    private Finding isListed() {
        listening();
        Docker.Result ps = recorder.docker("ps", "--filter", "name=^" + name + "$");
        return ps.output().contains("->8000/tcp")
                ? Finding.passed("docker ps lists name, image and the published port.")
                : Finding.failed(
                        "docker ps does not list the container with its port.",
                        ps.lines(),
                        "Run the check again; if it stays so, ./tp1 doctor.");
    }

    private Finding stops() {
        listening();
        recorder.docker("stop", name);
        recorder.docker("ps", "--all", "--filter", "name=^" + name + "$");
        ContainerState state = ContainerState.of(name);
        if (state.exitCode() != KILLED) {
            return Finding.passed(
                    "It stops on %s, with exit code %d."
                            .formatted(state.stopSignal(), state.exitCode()));
        }
        return state.throughShell()
                ? Finding.failed(
                        "docker stop waited 10 seconds in vain and killed it, exit code 137: process 1 is `%s`, and it is a shell that keeps %s from the application."
                                .formatted(state.processOne(), state.stopSignal()),
                        "Write CMD with brackets, CMD [\"program\", \"argument\"], or begin the"
                                + " command with exec.")
                : Finding.failed(
                        "docker stop waited 10 seconds in vain and killed it, exit code 137: process 1 is `%s`, and it does nothing on %s, which process 1 must handle itself."
                                .formatted(state.processOne(), state.stopSignal()),
                        "Let the application end on %s (in Python: signal.signal); a shell script starts it with exec."
                                .formatted(state.stopSignal()));
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
        Docker.Result run =
                recorder.docker(
                        "run",
                        "--detach",
                        "--name",
                        name,
                        "--label",
                        sandbox.label(),
                        "--publish",
                        "127.0.0.1::" + PORT,
                        built);
        if (!run.isGood()) {
            ContainerState state = ContainerState.of(name);
            throw new NotPassedException(
                    ExitDiagnosis.of("The container", state, run.exitCode(), run.output()));
        }
        Reachability api = poller.await("The container", name, PORT);
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
                ? "nothing"
                : text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
