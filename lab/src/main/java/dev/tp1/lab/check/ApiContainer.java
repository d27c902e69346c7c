package dev.tp1.lab.check;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.run.RunFile;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Question 3.a and exercise 4: one container of the image, its port published, no database near.
 */
final class ApiContainer {
    static final int PORT = 8000;

    private static final int KILLED = 137;
    private static final JsonNode OK = RunFile.JSON.createObjectNode().put("status", "ok");

    private final Sandbox sandbox;
    private final Observer observer;
    private final ApiImage image;
    private final Doorbell doorbell;
    private final String name;
    private final Once<Reached> container;
    private final Once<Http.Answer> answer;

    ApiContainer(Sandbox sandbox, Observer observer, ApiImage image, Doorbell doorbell) {
        this.sandbox = sandbox;
        this.observer = observer;
        this.image = image;
        this.doorbell = doorbell;
        this.name = sandbox.name("alone");
        this.container = new Once<>("4.a", observer, this::start);
        this.answer = new Once<>("4.b", observer, this::ask);
    }

    Map<String, Supplier<Finding>> questions() {
        return Map.of(
                "3.a", this::answersOk,
                "4.a", this::listens,
                "4.b", this::isReached,
                "4.c", this::isListed,
                "4.d", this::stops);
    }

    private Finding answersOk() {
        return judge(answer.need());
    }

    /** Whether it is the answer that the lab asks for. */
    static Finding judge(Http.Answer answer) {
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

    private Finding listens() {
        Reached api = container.make();
        return api.listensOn(PORT)
                ? Finding.passed("A container of the image runs and listens on port 8000.")
                : api.unreachable(PORT, doorbell.seconds());
    }

    private Finding isReached() {
        return judge(answer.make()).hasPassed()
                ? Finding.passed("From this machine, GET /health answers, with no database near.")
                : Finding.needs("3.a");
    }

    private Finding isListed() {
        listening();
        Docker.Result ps = observer.docker("ps", "--filter", "name=^" + name + "$");
        return ps.output().contains("->8000/tcp")
                ? Finding.passed("docker ps lists name, image and the published port.")
                : Finding.failed(
                        "docker ps does not list the container with its port.",
                        ps.lines(),
                        "Run the check again; if it stays so, ./tp1 doctor.");
    }

    private Finding stops() {
        listening();
        observer.docker("stop", name);
        observer.docker("ps", "--all", "--filter", "name=^" + name + "$");
        ContainerState state = ContainerState.of(name);
        if (state.exitCode() != KILLED) {
            return Finding.passed(
                    "It stops on SIGTERM, with exit code %d.".formatted(state.exitCode()));
        }
        return Finding.failed(
                "docker stop waited 10 seconds in vain and killed it, exit code 137: process 1 is"
                        + " `%s`, and it ".formatted(state.processOne())
                        + (state.throughShell()
                                ? "is a shell that keeps SIGTERM from the application."
                                : "does nothing on SIGTERM, which process 1 must handle itself."),
                List.of(),
                state.throughShell()
                        ? "Write CMD with brackets, CMD [\"program\", \"argument\"], or begin the"
                                + " command with exec."
                        : "Let the application end on SIGTERM (in Python: signal.signal); a shell"
                                + " script starts it with exec.");
    }

    /** How the container is reached, for the questions that need it to listen on its port. */
    private Reached listening() {
        Reached api = container.need();
        if (!api.listensOn(PORT)) {
            throw new NotPassedException(Finding.needs("4.a"));
        }
        return api;
    }

    private Reached start() {
        String built = image.need();
        Docker.Result run =
                observer.docker(
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
        Reached api = doorbell.ring("The container", name, PORT);
        observer.docker("logs", name);
        return api;
    }

    private Http.Answer ask() {
        Reached api = listening();
        Http.Answer first =
                api.answer()
                        .orElseThrow(
                                () ->
                                        new NotPassedException(
                                                api.unreachable(PORT, doorbell.seconds())));
        return Http.get(first.uri(), observer).orElse(first);
    }

    private static String cut(String text) {
        return text.isBlank()
                ? "nothing"
                : text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
