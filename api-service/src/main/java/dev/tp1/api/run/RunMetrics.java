package dev.tp1.api.run;

import dev.tp1.api.run.RunStore.Outcome;

import io.micrometer.core.instrument.MeterRegistry;

import jakarta.inject.Singleton;

import java.util.Locale;

/** {@code tp1_runs_stored_total}: the runs that were submitted since this process started. */
@Singleton
class RunMetrics {
    private final MeterRegistry registry;

    RunMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Outcome outcome : Outcome.values()) {
            count(outcome, 0); // exported from the start, so that the first run is an increase
        }
    }

    void count(Outcome outcome) {
        count(outcome, 1);
    }

    private void count(Outcome outcome, int runs) {
        String name = outcome.name().toLowerCase(Locale.ROOT);
        registry.counter("tp1.runs.stored", "outcome", name).increment(runs);
    }
}
