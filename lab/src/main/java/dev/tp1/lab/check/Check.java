package dev.tp1.lab.check;

import dev.tp1.lab.process.ShutdownGuard;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Fingerprint;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.model.run.Verdict;

import java.nio.file.Path;
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
    private final Workspace workspace;
    private final RunFile run;
    private final boolean docker;
    private final Observer observer = new Observer();
    private final Verdicts verdicts = new Verdicts();
    private final Map<String, Supplier<Finding>> questions = new HashMap<>();
    private final Map<Path, String> fingerprints = new HashMap<>();
    private final ApiImage image;

    /**
     * @param docker whether an engine answers
     * @param patience how long something may take to answer once it was started
     */
    Check(Workspace workspace, RunFile run, Sandbox sandbox, boolean docker, Duration patience) {
        this.workspace = workspace;
        this.run = run;
        this.docker = docker;
        Doorbell doorbell = new Doorbell(sandbox, patience);
        StackQuestions stack = new StackQuestions(workspace, sandbox, observer, doorbell, verdicts);
        this.image = stack.image();
        questions.putAll(new WrittenQuestions(workspace).questions());
        questions.putAll(new FirstContainers(sandbox, observer).questions());
        questions.putAll(image.questions());
        questions.putAll(new ApiContainer(sandbox, observer, image, doorbell).questions());
        questions.putAll(stack.questions());
        questions.putAll(new DatabaseQuestions(workspace, sandbox, observer, stack).questions());
        questions.putAll(
                new OperateQuestions(workspace, sandbox, observer, doorbell, stack).questions());
    }

    /** Whether it passed before, and no file that it depends on has changed since. */
    boolean stillHolds(String question) {
        return run.hasPassed(question, fingerprint(question));
    }

    /** Looks at it now. */
    Finding of(String question) {
        if (!docker && !WrittenQuestions.ALL.contains(question)) {
            return Finding.skipped("No Docker engine answers; ./tp1 doctor says what to do.");
        }
        String fingerprint =
                fingerprint(question); // before: what changes meanwhile is looked at again
        Finding finding = observer.during(question, () -> look(question));
        verdicts.add(question, finding);
        Verdict verdict =
                new Verdict(
                        question, finding.outcome().toString(), finding.reason(), Instant.now());
        ShutdownGuard.run(() -> run.decide(verdict, observer.take(question), fingerprint));
        return finding;
    }

    private Finding look(String question) {
        try {
            return Optional.ofNullable(questions.get(question)).orElseThrow().get();
        } catch (NotPassedException e) {
            return e.finding();
        }
    }

    /** Of the files that a question depends on: none, its answer, the image's, or all. */
    private String fingerprint(String question) {
        if (WrittenQuestions.ALL.contains(question)) {
            return Fingerprint.of(workspace.answers().resolve(question + ".md"));
        }
        return switch (question.charAt(0)) {
            case '1', '2' -> "";
            case '3', '4' ->
                    workspace.dockerfile().map(image::context).map(this::of).orElse("")
                            + workspace.dockerfile().map(own -> Fingerprint.of(own)).orElse("");
            default -> of(workspace.folder());
        };
    }

    private String of(Path folder) {
        return fingerprints.computeIfAbsent(
                folder, all -> Fingerprint.of(all, workspace.answers()));
    }
}
