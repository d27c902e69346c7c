package dev.tp1.api.run;

import dev.tp1.api.run.RunStore.Storing;

import io.micrometer.core.instrument.MeterRegistry;

import jakarta.inject.Singleton;

import java.util.Locale;

/** {@code tp1_runs_stored_total}: the runs that were submitted since this process started. */
@Singleton
class RunMetrics {
    private final MeterRegistry registry;

    RunMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (RunStore.Outcome outcome : RunStore.Outcome.values()) {
            count(outcome, 0); // there from the start, so that a rate is one from the first run on
        }
    }

    Storing count(Storing storing) {
        count(storing.outcome(), 1);
        return storing;
    }

    private void count(RunStore.Outcome outcome, int runs) {
        String name = outcome.name().toLowerCase(Locale.ROOT);
        registry.counter("tp1.runs.stored", "outcome", name).increment(runs);
    }
}
