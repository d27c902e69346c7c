package dev.tp1.lab.walk;

import dev.tp1.lab.page.Step;
import dev.tp1.lab.walk.environment.Program;
import dev.tp1.lab.walk.environment.TerminalInput;
import dev.tp1.lab.walk.environment.WalkEnvironment;
import dev.tp1.lab.walk.environment.WalkNames;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/** Runs the commands of pages in its environment, one at a time, each within a time limit. */
final class Walker implements AutoCloseable {
    private static final int LARGEST_TRANSCRIPT = 1000; // lines

    private final WalkEnvironment environment;
    private final Duration limit;
    private @Nullable Program running;
    private boolean closed;

    Walker(WalkEnvironment environment, Duration limit) {
        this.environment = environment;
        this.limit = limit;
    }

    /**
     * Runs a command to its end, or to its time limit.
     *
     * @throws InterruptedException also where the walker was closed
     */
    Attempt run(Step step) throws InterruptedException {
        Instant start = Instant.now();
        Instant deadline = start.plus(limit);
        try (Program program = start(step)) {
            new TerminalInput(program, step).type(deadline);
            boolean ended = program.awaitEnd(deadline);
            return new Attempt(
                    step,
                    WalkNames.pages(program.screen()).lines().limit(LARGEST_TRANSCRIPT).toList(),
                    ended ? program.exitCode() : 0,
                    ended,
                    start,
                    Duration.between(start, Instant.now()));
        }
    }

    private synchronized Program start(Step step) throws InterruptedException {
        if (closed) {
            throw new InterruptedException("The walk is over.");
        }
        running =
                Program.start(
                        environment.project(),
                        environment.variables(),
                        environment.step().toString(),
                        WalkNames.ours(step.command()));
        return running;
    }

    /** Ends the command that runs, and starts no other. From any thread. */
    @Override
    public synchronized void close() {
        closed = true;
        if (running != null) {
            running.close();
        }
    }
}
