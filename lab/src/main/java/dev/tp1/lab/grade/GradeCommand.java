package dev.tp1.lab.grade;

import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.grade.submission.Submission;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.process.ProcessLock;
import dev.tp1.lab.server.ServerOptions;
import dev.tp1.lab.workspace.DatabaseNames;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Checks all submissions of a folder, or of a class on a server, again, and writes their marks. */
@Command(name = "grade")
public final class GradeCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.of(GradeCommand.class);
    private static final String MARKS = "marks.csv";

    @Parameters(paramLabel = "${bundle:label.folder-or-code}", descriptionKey = "what")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String what;

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", defaultValue = "grades")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(names = "--jobs", paramLabel = "N", defaultValue = "2")
    private int jobs;

    @Option(names = "--time-limit", paramLabel = "${bundle:label.minutes}", defaultValue = "30")
    private int minutes;

    @Option(names = "--again")
    private boolean again;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private ServerOptions server;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** 0 where every submission was graded or refused, else 1. */
    @Override
    public Integer call() throws IOException, InterruptedException {
        if (jobs < 1 || minutes < 1) {
            throw new UserErrorException(MESSAGES.text("at-least-one"));
        }
        Path results = out.resolve(isCode() ? what : "").toAbsolutePath().normalize();
        if (Docker.engine().isEmpty()) {
            throw new UserErrorException(MESSAGES.text("no-engine"));
        }
        GradeFolder grades = GradeFolder.at(results);
        try (ProcessLock _ =
                ProcessLock.acquire(results.resolve("grade.lock"), MESSAGES.text("another"))) {
            return isCode() ? gradeClass(grades, results) : gradeFolder(grades, results);
        }
    }

    /** A word that is no folder here, and may be the code of a class. */
    private boolean isCode() {
        return what.matches("[A-Z2-9]{8}") && !Files.exists(Path.of(what));
    }

    private int gradeFolder(GradeFolder grades, Path results)
            throws IOException, InterruptedException {
        Path folder = Path.of(what).toAbsolutePath().normalize();
        List<Grade> all = grade(Submission.in(folder, results), grades, _ -> Optional.empty());
        MarksCsv.write(grades.file(MARKS), all);
        return tell(all, grades);
    }

    private int gradeClass(GradeFolder grades, Path results)
            throws IOException, InterruptedException {
        ClassGrading ofClass = new ClassGrading(server.server(), what);
        Path downloads = results.resolve("downloads");
        ofClass.download(downloads).forEach(this::print);
        List<Grade> all = grade(Submission.in(downloads, results), grades, ofClass::expected);
        boolean sent = ofClass.send(all, grades, this::print);
        Files.writeString(grades.file(MARKS), ofClass.csv());
        int exitCode = tell(all, grades);
        if (!sent) {
            print(MESSAGES.text("send-again"));
        }
        return sent ? exitCode : 1;
    }

    /** In the order of the submissions, whichever ends first. */
    private List<Grade> grade(
            List<Submission> submissions,
            GradeFolder grades,
            Function<String, Optional<DatabaseNames>> expected)
            throws InterruptedException {
        CheckProcess checks =
                new CheckProcess(spec.root().userObject().getClass(), Duration.ofMinutes(minutes));
        Runtime.getRuntime().addShutdownHook(new Thread(checks::endAll, "end checks"));
        Grader grader = new Grader(grades, checks, version(), expected, again);
        AtomicInteger done = new AtomicInteger();
        print(MESSAGES.text("begin", submissions.size(), what, jobs));
        try (ExecutorService executor = Executors.newFixedThreadPool(jobs)) {
            List<Callable<Grade>> tasks = new ArrayList<>();
            for (Submission submission : submissions) {
                tasks.add(
                        () -> {
                            Grade grade = grader.grade(submission);
                            int count = done.incrementAndGet();
                            print(GradeTexts.line(grade, count, submissions.size()));
                            return grade;
                        });
            }
            List<Grade> all = new ArrayList<>();
            for (Future<Grade> future : executor.invokeAll(tasks)) {
                all.add(future.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new UserErrorException(
                    MESSAGES.text("cannot-grade", String.valueOf(e.getCause())));
        }
    }

    private int tell(List<Grade> all, GradeFolder grades) throws IOException {
        GradesJUnit.write(grades.file("junit.xml"), all);
        ReportsZip.write(grades.file("reports.zip"), all, grades);
        long undecided =
                all.stream()
                        .map(Grade::state)
                        .filter(
                                state ->
                                        state != Grade.State.GRADED && state != Grade.State.REFUSED)
                        .count();
        print(MESSAGES.text("end", grades.file(MARKS)));
        if (undecided > 0) {
            print(MESSAGES.text("undecided", undecided));
        }
        return undecided == 0 ? 0 : 1;
    }

    private String version() {
        return spec.root().version()[0];
    }

    private void print(String line) {
        PrintWriter printer = spec.commandLine().getOut();
        printer.println(line);
        printer.flush();
    }
}
