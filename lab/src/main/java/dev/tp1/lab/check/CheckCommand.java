package dev.tp1.lab.check;

import dev.tp1.lab.answer.AnswerFile;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.process.ProcessLock;
import dev.tp1.lab.process.ShutdownGuard;
import dev.tp1.lab.run.Questions;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.lab.workspace.WorkspaceOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;

/** Checks a workspace, and says of each question whether it holds and what to do next. */
@Command(
        name = "check",
        description =
                "Build and run what a workspace holds, and say of each question whether it holds,"
                        + " why not, and what to do next.")
public final class CheckCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PART",
            description = "An exercise (5) or a question (5.b); all 28 questions where absent.")
    private List<String> parts = List.of();

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private WorkspaceOption workspace;

    @Option(
            names = "--all",
            description = "Also look again at what has passed and has not changed since.")
    private boolean all;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description =
                    "How long a container may take until it answers (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** 0 where all that was asked for has passed, else 1. */
    @Override
    public Integer call() {
        if (timeout < 1) {
            throw new UserErrorException("--timeout must be 1 second or more.");
        }
        List<String> questions = Questions.in(parts);
        Workspace found = workspace.find();
        PrintWriter out = spec.commandLine().getOut();
        ConsoleReporter reporter = new ConsoleReporter(out);
        reporter.begin(found);
        Path lock = found.own().resolve("check.lock");
        try (ProcessLock _ = ProcessLock.acquire(lock, "Another check of this workspace runs")) {
            RunFile run = RunFile.of(found);
            reporter.warn(run);
            AnswerFile.keepAll(found, run);
            return check(found, run, questions, reporter);
        }
    }

    private int check(
            Workspace found, RunFile run, List<String> questions, ConsoleReporter reporter) {
        boolean docker = Docker.engine().isPresent();
        Sandbox sandbox = Sandbox.prepare(found, docker);
        Thread sweeper = new Thread(() -> interrupt(sandbox), "sweep");
        Runtime.getRuntime().addShutdownHook(sweeper);
        Activity activity = new Activity();
        try (SignOfLife _ = SignOfLife.of(activity, reporter)) {
            Duration patience = Duration.ofSeconds(timeout);
            Check check = new Check(found, run, sandbox, docker, patience, activity);
            for (String question : questions) {
                if (!all && check.stillHolds(question)) {
                    reporter.unchanged(question, run.verdict(question).orElseThrow());
                } else {
                    reporter.tell(question, check.of(question));
                }
            }
        } finally {
            sandbox.sweep();
            forget(sweeper);
        }
        return reporter.end(found, run) ? 0 : 1;
    }

    private static void interrupt(Sandbox sandbox) {
        ShutdownGuard.begin();
        System.err.println("tp1: cleaning up ...");
        sandbox.sweep();
    }

    private static void forget(Thread sweeper) {
        try {
            Runtime.getRuntime().removeShutdownHook(sweeper);
        } catch (IllegalStateException e) {
            return; // it runs already
        }
    }
}
