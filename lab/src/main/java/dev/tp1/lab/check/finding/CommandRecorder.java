package dev.tp1.lab.check.finding;

import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.process.ProcessRunner;
import dev.tp1.model.run.Observation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** Runs the commands of a check, and keeps what each printed under the question it is run for. */
public final class CommandRecorder {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int LARGEST_EXIT_CODE = 255;

    private final Path folder;
    private final Activity activity;
    private final List<Observation> observations = new ArrayList<>();
    private String question = "";

    /**
     * @param folder of the workspace
     * @param activity is told what runs
     */
    public CommandRecorder(Path folder, Activity activity) {
        this.folder = folder;
        this.activity = activity;
    }

    /** What is told of each command. */
    public Activity activity() {
        return activity;
    }

    /** Whatever is run inside belongs to that question. */
    public <T> T during(String inner, Supplier<T> work) {
        String outer = question;
        question = inner;
        try {
            return work.get();
        } finally {
            question = outer;
        }
    }

    /** Runs {@code docker words…}. */
    public Docker.Result docker(String... words) {
        return docker(TIMEOUT, words);
    }

    /** Runs {@code docker words…} that may take long. */
    public Docker.Result docker(Duration timeout, String... words) {
        return docker(timeout, _ -> true, words);
    }

    /** Runs {@code docker words…} that may take long, and is watched meanwhile. */
    public Docker.Result docker(Duration timeout, ProcessRunner.Watch watch, String... words) {
        Instant start = Instant.now();
        String typed = TypedCommand.of(folder, words);
        activity.does(typed);
        Docker.Result result = Docker.run(timeout, watch, words);
        String output = TypedCommand.withoutNames(result.output());
        note(typed, output + "\n", result.exitCode(), start);
        return result;
    }

    /** Keeps what was done in another way than by a command of Docker. */
    public void note(String command, String output, int exitCode, Instant start) {
        observations.add(
                new Observation(
                        question,
                        Excerpt.clean(command),
                        Excerpt.of(output.isBlank() ? "" : output),
                        Math.clamp(exitCode, 0, LARGEST_EXIT_CODE),
                        start,
                        Duration.between(start, Instant.now()).toMillis()));
    }

    /** What was observed for a question since the last call. */
    public List<Observation> take(String question) {
        List<Observation> taken = new ArrayList<>();
        for (Iterator<Observation> all = observations.iterator(); all.hasNext(); ) {
            Observation one = all.next();
            if (one.question().equals(question)) {
                taken.add(one);
                all.remove();
            }
        }
        return taken;
    }
}
