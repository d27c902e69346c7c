package dev.tp1.lab.check;

import static java.io.Writer.nullWriter;

import dev.tp1.lab.answer.AnswerFile;
import dev.tp1.lab.check.console.ConsoleReporter;
import dev.tp1.lab.check.console.JsonReport;
import dev.tp1.lab.check.console.ProgressPrinter;
import dev.tp1.lab.check.finding.Activity;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.sandbox.Sandbox;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.process.ProcessLock;
import dev.tp1.lab.process.ShutdownGuard;
import dev.tp1.lab.run.Questions;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.watch.Watch;
import dev.tp1.lab.workspace.DatabaseNames;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.lab.workspace.WorkspaceOption;

import org.jspecify.annotations.Nullable;

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
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.of(CheckCommand.class);

    @Parameters(paramLabel = "${bundle:label.part}", descriptionKey = "part")
    private List<String> parts = List.of();

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private WorkspaceOption workspace;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--as-graded")
    private boolean asGraded;

    @Option(names = "--database", paramLabel = "NAME,USER,PASSWORD")
    private @Nullable String database;

    @Option(names = "--watch")
    private boolean watch;

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--timeout", paramLabel = "${bundle:label.seconds}", defaultValue = "60")
    private int seconds;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** 0 where all that was asked for has passed, else 1. */
    @Override
    public Integer call() throws InterruptedException {
        if (seconds < 1) {
            throw new UserErrorException(MESSAGES.text("timeout-too-short"));
        }
        if (json && watch) {
            throw new UserErrorException(MESSAGES.text("json-and-watch"));
        }
        List<String> questions = Questions.in(parts);
        Workspace found = withDatabase(workspace.find());
        PrintWriter out = spec.commandLine().getOut();
        ConsoleReporter reporter = new ConsoleReporter(json ? new PrintWriter(nullWriter()) : out);
        reporter.begin(found);
        Path lock = found.own().resolve("check.lock");
        try (ProcessLock _ = ProcessLock.acquire(lock, MESSAGES.text("another-check"))) {
            RunFile run = RunFile.of(found);
            reporter.warn(run);
            if (!watch) {
                boolean passed = check(found, run, questions, reporter);
                if (json) {
                    out.println(JsonReport.of(found, run, questions).text());
                }
                return passed ? 0 : 1;
            }
            new Watch(found.folder(), out)
                    .until(() -> check(found, run, questions, new ConsoleReporter(out)));
            return 0;
        }
    }

    private Workspace withDatabase(Workspace found) {
        return database == null
                ? found
                : found.withDatabase(
                        DatabaseNames.parse(database)
                                .orElseThrow(
                                        () -> new UserErrorException(MESSAGES.text("database"))));
    }

    /** Whether all has passed; who watches is told of nothing behind the first that has not. */
    private boolean check(
            Workspace found, RunFile run, List<String> questions, ConsoleReporter reporter) {
        AnswerFile.keepAll(found, run);
        boolean docker = Docker.engine().isPresent();
        Sandbox sandbox = Sandbox.prepare(found, docker, asGraded);
        Thread cleaner = new Thread(() -> interrupt(sandbox), "clean up");
        Runtime.getRuntime().addShutdownHook(cleaner);
        Activity activity = new Activity();
        try (ProgressPrinter _ = ProgressPrinter.of(activity, reporter)) {
            Duration timeout = Duration.ofSeconds(seconds);
            Check check = new Check(found, run, sandbox, docker, timeout, activity);
            for (String question : questions) {
                if (watch && check.stillHolds(question)) {
                    reporter.skip();
                } else if (!all && check.stillHolds(question)) {
                    reporter.unchanged(question, run.verdict(question).orElseThrow());
                } else {
                    Finding finding = check.of(question);
                    reporter.tell(question, finding);
                    if (watch && !finding.hasPassed()) {
                        break;
                    }
                }
            }
        } finally {
            sandbox.cleanUp();
            forget(cleaner);
        }
        return reporter.end(found, run);
    }

    private static void interrupt(Sandbox sandbox) {
        ShutdownGuard.begin();
        System.err.println(MESSAGES.text("cleaning-up"));
        sandbox.cleanUp();
    }

    private static void forget(Thread cleaner) {
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException e) {
            return; // it runs already
        }
    }
}
