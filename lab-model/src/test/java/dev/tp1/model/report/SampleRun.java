package dev.tp1.model.report;

import dev.tp1.model.run.Observation;

import java.time.Instant;

/** What a run consists of. */
final class SampleRun {
    static final Instant TIME = Instant.parse("2026-11-23T09:00:00Z");

    private SampleRun() {}

    /** Of question 1.b. */
    static Observation observation(String command, String output, int exitCode) {
        return new Observation("1.b", command, output, exitCode, TIME, 12L);
    }
}
