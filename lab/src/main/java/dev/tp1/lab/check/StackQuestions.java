package dev.tp1.lab.check;

import dev.tp1.lab.workspace.Workspace;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Exercise 5: the compose file, and the stack that it starts. */
final class StackQuestions {
    private final Workspace workspace;
    private final Sandbox sandbox;
    private final Observer observer;
    private final Doorbell doorbell;
    private final Verdicts verdicts;
    private final ApiImage image;
    private final Once<Path> context;
    private final Once<ComposeFile> file;
    private final Once<Stack> stack;
    private final Once<Stack> answering;

    StackQuestions(
            Workspace workspace,
            Sandbox sandbox,
            Observer observer,
            Doorbell doorbell,
            Verdicts verdicts) {
        this.workspace = workspace;
        this.sandbox = sandbox;
        this.observer = observer;
        this.doorbell = doorbell;
        this.verdicts = verdicts;
        this.context = new Once<>("3.b", observer, this::contextOfDockerfile);
        this.image = new ApiImage(workspace, sandbox, observer, context::make);
        this.file = new Once<>("5.b", observer, this::read);
        this.stack = new Once<>("5.c", observer, this::start);
        this.answering = new Once<>("5.d", observer, this::ask);
    }

    Map<String, Supplier<Finding>> questions() {
        return Map.of(
                "5.b", this::isWritten,
                "5.c", this::starts,
                "5.d", this::answers,
                "5.e", this::isRemoved);
    }

    ApiImage image() {
        return image;
    }

    /** The stack, running, for the questions that need it. */
    Stack running() {
        Stack all = stack.need();
        try {
            all.up();
        } catch (NotPassedException e) {
            throw new NotPassedException(Finding.needs("5.c"));
        }
        return all;
    }

    /** The stack, running, whose API answers as it should. */
    Stack answering() {
        answering.need();
        return running();
    }

    private Finding isWritten() {
        ComposeFile read = file.make();
        return Finding.passed(
                "Compose reads it: %s, with the database in %s and the API in %s."
                        .formatted(read.services(), read.db(), read.api()),
                ComposeRules.advice(read, workspace));
    }

    private Finding starts() {
        Stack all = stack.make();
        all.up();
        all.compose("ps");
        ContainerState db = all.state(all.file().db());
        ContainerState api = all.state(all.file().api());
        boolean healthy = db.health().equals("healthy") && api.health().equals("healthy");
        if (workspace.isReference() && !healthy) {
            return Finding.failed(
                    "Both run, and they are not both healthy.", "docker compose ps shows more.");
        }
        return Finding.passed(
                "%s and %s run; PostgreSQL is ready%s."
                        .formatted(
                                all.file().db(), all.file().api(), healthy ? ", both healthy" : ""),
                OwnDatabase.advice(workspace));
    }

    private Finding answers() {
        answering.make();
        return Finding.passed(
                "GET /health answers {\"status\":\"ok\"} on the port that is published as 8000.");
    }

    private Finding isRemoved() {
        return new Removal(running(), sandbox, observer).finding();
    }

    private ComposeFile read() {
        ComposeFile read = ComposeFile.read(workspace, sandbox.file("config.json"));
        Path written = workspace.composeFile().orElseThrow();
        observer.docker(ComposeFile.words(workspace, written, "--quiet"));
        ComposeRules.hold(read);
        return read;
    }

    private Stack start() {
        ComposeFile read = file.need();
        Stack all = new Stack(read, builtImage(read), sandbox, observer, doorbell);
        try {
            all.up();
            return all;
        } catch (NotPassedException e) {
            if (verdicts.hasFailed("4.a") && !(e.finding().outcome() == Finding.Outcome.NOT_YET)) {
                throw new NotPassedException(Finding.needs("4.a"));
            }
            throw e;
        }
    }

    /** The image of 3.c, where the compose file would build the same. */
    private String builtImage(ComposeFile read) {
        return workspace
                .dockerfile()
                .filter(own -> read.buildsNoMoreThan(own, image.context(own)))
                .map(own -> image.need())
                .orElse("");
    }

    private Path contextOfDockerfile() {
        Path own = workspace.dockerfile().orElseThrow();
        Path beside = Objects.requireNonNull(own.getParent());
        try {
            ComposeFile read = ComposeFile.read(workspace, sandbox.file("context.json"));
            return read.dockerfile().equals(Optional.of(own)) ? read.context() : beside;
        } catch (NotPassedException e) {
            return beside;
        }
    }

    private Stack ask() {
        Stack all = running();
        Reached api = all.up();
        int port = all.file().targetOf8000().orElse(ApiContainer.PORT);
        Http.Answer first =
                api.answer()
                        .orElseThrow(
                                () ->
                                        new NotPassedException(
                                                earlier("4.a", "4.b")
                                                        .orElseGet(() -> elsewhere(api, port))));
        Http.Answer answer = Http.get(first.uri(), observer).orElse(first);
        Finding found = ApiContainer.judge(answer);
        if (!found.hasPassed()) {
            throw new NotPassedException(earlier("3.a").orElse(found));
        }
        return all;
    }

    private Finding elsewhere(Reached api, int port) {
        Finding found = api.unreachable(port, doorbell.seconds());
        return port == ApiContainer.PORT
                ? found
                : Finding.failed(
                        "The compose file publishes port %d of the container as 8000. %s"
                                .formatted(port, found.why()),
                        found.evidence(),
                        "In HOST:CONTAINER, name behind the colon the port that the application"
                                + " listens on: \"127.0.0.1:8000:8000\".");
    }

    /** That the question waits for an earlier one, where that has failed. */
    private Optional<Finding> earlier(String... questions) {
        for (String question : questions) {
            if (verdicts.hasFailed(question)) {
                return Optional.of(Finding.needs(question));
            }
        }
        return Optional.empty();
    }
}
