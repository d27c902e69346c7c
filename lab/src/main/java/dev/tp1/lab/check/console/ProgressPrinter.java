package dev.tp1.lab.check.console;

import dev.tp1.lab.check.finding.Activity;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Prints what a check does now, where nothing was printed for some seconds. */
public final class ProgressPrinter implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(8);

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "progress");
                        thread.setDaemon(true);
                        return thread;
                    });

    private ProgressPrinter() {}

    /** Begins at once; to close it is to end it. */
    public static ProgressPrinter of(Activity activity, ConsoleReporter reporter) {
        ProgressPrinter made = new ProgressPrinter();
        var _ =
                made.clock.scheduleAtFixedRate(
                        () -> show(activity.now(), reporter), 1, 1, TimeUnit.SECONDS);
        return made;
    }

    private static void show(Activity.Doing doing, ConsoleReporter reporter) {
        if (!doing.what().isEmpty() && reporter.silence().compareTo(SILENCE) > 0) {
            reporter.goesOn(doing);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
