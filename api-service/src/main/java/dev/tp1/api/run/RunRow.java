package dev.tp1.api.run;

import io.micronaut.core.annotation.Introspected;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** A run as {@link RunRepository#find} reads it: its parts are JSON, in the form of the API. */
@Introspected
record RunRow(
        String student,
        @Nullable String schoolClass,
        Instant startedAt,
        Instant storedAt,
        String digest,
        String observations,
        String verdicts,
        String answers) {}
