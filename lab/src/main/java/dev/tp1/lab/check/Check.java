package dev.tp1.lab.check;

import dev.tp1.lab.check.compose.ComposeFile;
import dev.tp1.lab.check.finding.Activity;
import dev.tp1.lab.check.finding.CommandRecorder;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.NotPassedException;
import dev.tp1.lab.check.finding.Prerequisite;
import dev.tp1.lab.check.finding.Verdicts;
import dev.tp1.lab.check.question.ContainerQuestions;
import dev.tp1.lab.check.question.DatabaseQuestions;
import dev.tp1.lab.check.question.FirstContainerQuestions;
import dev.tp1.lab.check.question.ImageQuestions;
import dev.tp1.lab.check.question.OperateQuestions;
import dev.tp1.lab.check.question.StackQuestions;
import dev.tp1.lab.check.question.WrittenQuestions;
import dev.tp1.lab.check.sandbox.HealthPoller;
import dev.tp1.lab.check.sandbox.Sandbox;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.process.ShutdownGuard;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.model.run.Verdict;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks at the questions of a workspace, one after the other, and keeps what it finds in the run.
 */
final class Check {
    private static final Messages MESSAGES = Messages.of(Check.class);

    private final RunFile run;
    private final boolean docker;
    private final CommandRecorder recorder;
    private final Verdicts verdicts = new Verdicts();
    private final Map<String, Supplier<Finding>> questions = new HashMap<>();
    private final Prerequisite<ComposeFile> composeFile;
    private final Fingerprints fingerprints;

    /**
     * @param docker whether an engine answers
     * @param timeout how long something may take to answer once it was started
     * @param activity is told what goes on
     */
    Check(
            Workspace workspace,
            RunFile run,
            Sandbox sandbox,
            boolean docker,
            Duration timeout,
            Activity activity) {
        this.run = run;
        this.docker = docker;
        this.recorder = new CommandRecorder(workspace.folder(), activity);
        this.composeFile =
                new Prerequisite<>(
                        "5.b",
                        recorder,
                        () -> ComposeFile.read(workspace, sandbox.file("config.json")));
        HealthPoller poller = new HealthPoller(sandbox, timeout, activity);
        ImageQuestions image = new ImageQuestions(workspace, sandbox, recorder, this::composeFile);
        this.fingerprints = new Fingerprints(workspace, this::composeFile, image);
        StackQuestions stack =
                new StackQuestions(workspace, sandbox, recorder, poller, composeFile, verdicts);
        questions.putAll(new WrittenQuestions(workspace).questions());
        questions.putAll(new FirstContainerQuestions(sandbox, recorder).questions());
        questions.putAll(image.questions());
        questions.putAll(new ContainerQuestions(sandbox, recorder, image, poller).questions());
        questions.putAll(stack.questions());
        questions.putAll(new DatabaseQuestions(workspace, sandbox, recorder, stack).questions());
        questions.putAll(
                new OperateQuestions(workspace, sandbox, recorder, poller, stack).questions());
    }

    /**
     * Whether it passed before, and nothing that it depends on has changed since; without an
     * engine, no file.
     */
    boolean stillHolds(String question) {
        String files = fingerprints.files(question);
        return docker
                ? run.hasPassed(question, fingerprint(files, question))
                : run.hasPassedWith(question, files);
    }

    /** Looks at it now. */
    Finding of(String question) {
        if (!docker && !WrittenQuestions.ALL.contains(question)) {
            return Finding.skipped(MESSAGES.text("engine.none"));
        }
        recorder.activity().looksAt(question);
        String files = fingerprints.files(question); // before: what changes meanwhile counts anew
        Finding finding = recorder.during(question, () -> look(question));
        requireEngine(question, finding);
        verdicts.add(question, finding);
        Verdict verdict =
                new Verdict(
                        question,
                        finding.outcome().word(),
                        finding.reason(),
                        finding.cause(),
                        Instant.now());
        String fingerprint = fingerprint(files, question);
        ShutdownGuard.run(() -> run.decide(verdict, recorder.take(question), fingerprint));
        return finding;
    }

    private Finding look(String question) {
        try {
            return Optional.ofNullable(questions.get(question)).orElseThrow().get();
        } catch (NotPassedException e) {
            return e.finding();
        }
    }

    /** An engine that was ended in the middle is no fault of the files. */
    private void requireEngine(String question, Finding finding) {
        boolean failed = finding.outcome() == Finding.Outcome.FAILED;
        if (docker && failed && !Docker.run("version").isGood()) {
            throw new UserErrorException(MESSAGES.text("engine.gone", question));
        }
    }

    private String fingerprint(String files, String question) {
        return files + (docker ? fingerprints.images(question) : "");
    }

    /** As Compose reads it; empty where there is none, or Compose refuses it. */
    private Optional<ComposeFile> composeFile() {
        try {
            return Optional.of(composeFile.get());
        } catch (NotPassedException e) {
            return Optional.empty();
        }
    }
}
