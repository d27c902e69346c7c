package dev.tp1.lab.grade;

import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.grade.submission.Submission;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.process.ProcessLock;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Checks all submissions of a folder again, and writes their marks. */
@Command(name = "grade")
public final class GradeCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.of(GradeCommand.class);

    @Parameters(paramLabel = "${bundle:label.folder}", descriptionKey = "folder")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(names = "--out", paramLabel = "${bundle:label.folder}", defaultValue = "grades")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path out;

    @Option(names = "--jobs", paramLabel = "N", defaultValue = "2")
    private int jobs;

    @Option(names = "--time-limit", paramLabel = "${bundle:label.minutes}", defaultValue = "30")
    private int minutes;

    @Option(names = "--again")
    private boolean again;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    /** 0 where every submission was graded or refused, else 1. */
    @Override
    public Integer call() throws IOException, InterruptedException {
        if (jobs < 1 || minutes < 1) {
            throw new UserErrorException(MESSAGES.text("at-least-one"));
        }
        Path results = out.toAbsolutePath().normalize();
        List<Submission> submissions = Submission.in(folder.toAbsolutePath().normalize(), results);
        if (Docker.engine().isEmpty()) {
            throw new UserErrorException(MESSAGES.text("no-engine"));
        }
        GradeFolder grades = GradeFolder.at(results);
        try (ProcessLock _ =
                ProcessLock.acquire(results.resolve("grade.lock"), MESSAGES.text("another"))) {
            List<Grade> all = grade(submissions, grades);
            MarksCsv.write(grades.file("marks.csv"), all);
            GradesJUnit.write(grades.file("junit.xml"), all);
            return tell(all, results);
        }
    }

    /** In the order of the submissions, whichever ends first. */
    private List<Grade> grade(List<Submission> submissions, GradeFolder grades)
            throws InterruptedException {
        CheckProcess checks =
                new CheckProcess(spec.root().userObject().getClass(), Duration.ofMinutes(minutes));
        Runtime.getRuntime().addShutdownHook(new Thread(checks::endAll, "end checks"));
        Grader grader = new Grader(grades, checks, version(), again);
        AtomicInteger done = new AtomicInteger();
        print(MESSAGES.text("begin", submissions.size(), folder, jobs));
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

    private int tell(List<Grade> all, Path results) {
        long undecided =
                all.stream()
                        .map(Grade::state)
                        .filter(
                                state ->
                                        state != Grade.State.GRADED && state != Grade.State.REFUSED)
                        .count();
        print(MESSAGES.text("end", results.resolve("marks.csv")));
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
