package dev.tp1.lab.check.question;

import dev.tp1.lab.check.compose.ComposeFile;
import dev.tp1.lab.check.compose.ComposeRules;
import dev.tp1.lab.check.compose.HostAccess;
import dev.tp1.lab.check.compose.StartRequirements;
import dev.tp1.lab.check.compose.StarterFile;
import dev.tp1.lab.check.finding.CommandRecorder;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.check.finding.NotPassedException;
import dev.tp1.lab.check.finding.Prerequisite;
import dev.tp1.lab.check.finding.Verdicts;
import dev.tp1.lab.check.sandbox.HealthPoller;
import dev.tp1.lab.check.sandbox.Http;
import dev.tp1.lab.check.sandbox.Reachability;
import dev.tp1.lab.check.sandbox.Sandbox;
import dev.tp1.lab.check.stack.OwnDatabase;
import dev.tp1.lab.check.stack.Stack;
import dev.tp1.lab.docker.ContainerState;
import dev.tp1.lab.workspace.Workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Exercise 5: the compose file, and the stack that it starts. */
public final class StackQuestions {
    private static final Findings FINDINGS = Findings.of(StackQuestions.class);

    private final Workspace workspace;
    private final Sandbox sandbox;
    private final CommandRecorder recorder;
    private final HealthPoller poller;
    private final Verdicts verdicts;
    private final Prerequisite<ComposeFile> read;
    private final Prerequisite<ComposeFile> file;
    private final Prerequisite<Stack> stack;
    private final Prerequisite<Stack> answering;

    /**
     * @param read the compose file of the workspace, as Compose reads it
     * @param verdicts of the earlier exercises: what is wrong there is not told again
     */
    public StackQuestions(
            Workspace workspace,
            Sandbox sandbox,
            CommandRecorder recorder,
            HealthPoller poller,
            Prerequisite<ComposeFile> read,
            Verdicts verdicts) {
        this.workspace = workspace;
        this.sandbox = sandbox;
        this.recorder = recorder;
        this.poller = poller;
        this.verdicts = verdicts;
        this.read = read;
        this.file = new Prerequisite<>("5.b", recorder, this::read);
        this.stack = new Prerequisite<>("5.c", recorder, this::start);
        this.answering = new Prerequisite<>("5.d", recorder, this::ask);
    }

    /** By question, what decides it; it may throw {@link NotPassedException}. */
    public Map<String, Supplier<Finding>> questions() {
        return Map.of(
                "5.b", this::isWritten,
                "5.c", this::starts,
                "5.d", this::answers,
                "5.e", this::isRemoved);
    }

    /** The stack, running, for the questions that need it. */
    Stack running() {
        Stack all = stack.require();
        try {
            all.up();
        } catch (NotPassedException e) {
            throw new NotPassedException(Finding.needs("5.c", e.finding()));
        }
        return all;
    }

    /** The stack, running, whose API answers as it should. */
    Stack answering() {
        answering.require();
        return running();
    }

    private Finding isWritten() {
        ComposeFile written = file.get();
        return FINDINGS.passed(
                ComposeRules.advice(written, workspace),
                "compose-file.read",
                written.services(),
                written.db(),
                written.api());
    }

    private Finding starts() {
        Stack all = stack.get();
        all.up();
        all.compose("ps");
        ContainerState db = all.state(all.file().db());
        ContainerState api = all.state(all.file().api());
        boolean healthy = db.health().equals("healthy") && api.health().equals("healthy");
        if (workspace.isReference() && !healthy) {
            return FINDINGS.failed("stack.not-healthy");
        }
        return FINDINGS.passed(
                OwnDatabase.advice(workspace),
                healthy ? "stack.healthy" : "stack.ready",
                all.file().db(),
                all.file().api());
    }

    private Finding answers() {
        answering.get();
        return FINDINGS.passed("stack.answers");
    }

    private Finding isRemoved() {
        return new Removal(running(), sandbox, recorder).finding();
    }

    private ComposeFile read() {
        ComposeFile written = read.get();
        Path path = workspace.composeFile().orElseThrow();
        recorder.docker(ComposeFile.words(workspace, path, "--quiet"));
        try {
            ComposeRules.hold(written, workspace);
        } catch (NotPassedException e) {
            throw StarterFile.isUntouched(path)
                    ? new NotPassedException(
                            FINDINGS.notBegun("compose-file.untouched", workspace.show(path)))
                    : e;
        }
        return written;
    }

    private Stack start() {
        ComposeFile written = file.require();
        boolean sameFile = written.dockerfile().equals(workspace.dockerfile());
        boolean noFile = workspace.dockerfile().isEmpty();
        Optional<Finding> earlier =
                sameFile || noFile ? verdicts.needsPassed("3.b", "3.c") : Optional.empty();
        boolean sameImage = sameFile && buildsTheSame(written);
        StartRequirements before = new StartRequirements(written, workspace);
        Optional<Finding> failure =
                before.missingBuild()
                        .map(found -> noFile ? earlier.orElse(found) : found)
                        .or(() -> hostAccess(written))
                        .or(before::failure)
                        .or(() -> sameImage ? earlier : Optional.empty());
        if (failure.isPresent()) {
            throw new NotPassedException(failure.get());
        }
        Stack all = new Stack(written, workspace.database(), sandbox, recorder, poller);
        try {
            all.build();
        } catch (NotPassedException e) {
            throw new NotPassedException(earlier.orElse(e.finding()));
        }
        try {
            all.up();
            return all;
        } catch (NotPassedException e) {
            boolean ofTheApi = e.finding().why().startsWith(Stack.who(written.api()) + " ");
            throw ofTheApi
                    ? new NotPassedException(verdicts.needsNotFailed("4.a").orElse(e.finding()))
                    : e;
        }
    }

    /** What a check for somebody else does not start. */
    private Optional<Finding> hostAccess(ComposeFile written) {
        return sandbox.isLimited()
                ? new HostAccess(written, workspace).finding()
                : Optional.empty();
    }

    /** Whether Compose builds what {@code docker build} with this Dockerfile does. */
    private boolean buildsTheSame(ComposeFile written) {
        Optional<Path> dockerfile = workspace.dockerfile();
        Optional<Path> context = workspace.context().or(() -> written.context(written.api()));
        return dockerfile.isPresent()
                && context.isPresent()
                && written.buildsNoMoreThan(dockerfile.get(), context.get());
    }

    private Stack ask() {
        Stack all = running();
        Reachability api = all.up();
        int port = all.file().targetOf8000().orElse(HealthPoller.API_PORT);
        Http.Answer first =
                api.answer()
                        .orElseThrow(
                                () -> new NotPassedException(unreachable(all.file(), api, port)));
        Http.Answer answer = Http.get(first.uri(), recorder).orElse(first);
        Finding found = ContainerQuestions.judge(answer);
        if (!found.hasPassed()) {
            throw new NotPassedException(verdicts.needsNotFailed("3.a").orElse(found));
        }
        return all;
    }

    private Finding unreachable(ComposeFile written, Reachability api, int port) {
        List<String> networks = written.networks(written.api());
        if (!networks.isEmpty() && networks.stream().allMatch(written::isInternal)) {
            return FINDINGS.failed("network.internal", String.join(", ", networks), written.api());
        }
        Finding found = api.unreachable(port, poller.seconds());
        return verdicts.needsNotFailed("4.a", "4.b")
                .orElseGet(() -> port == HealthPoller.API_PORT ? found : elsewhere(found, port));
    }

    private static Finding elsewhere(Finding found, int port) {
        return FINDINGS.failed(found.evidence(), "port.elsewhere", port, found.why());
    }
}
