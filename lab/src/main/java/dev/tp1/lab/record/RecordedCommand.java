package dev.tp1.lab.record;

import dev.tp1.model.run.Observation;

import java.time.Duration;
import java.time.Instant;

/** What a person typed, and what came back. */
record RecordedCommand(
        String command, String output, int exitCode, Instant startedAt, Duration took) {
    private static final int LONGEST = 15_000; // characters; the API takes 64 KiB

    /** As the run keeps it: no longer than the API takes it, and without secrets. */
    Observation observe(String question, Secrets secrets) {
        return new Observation(
                question,
                shorten(secrets.mask(command)),
                shorten(secrets.mask(output)),
                exitCode,
                startedAt,
                took.toMillis());
    }

    private static String shorten(String text) {
        String clean = text.replace("\0", "");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "\n[...]\n";
    }
}
