package dev.tp1.api.run;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.tp1.model.run.Run;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/**
 * A run without its parts.
 *
 * @param id The UUID of the run.
 * @param student The name of the person.
 * @param schoolClass The class that the person is in; absent for a person who studies alone.
 * @param startedAt When the run began, by the student's clock.
 * @param storedAt When its present contents were stored, by the database's clock.
 * @param passed How many of the 28 questions passed.
 */
@Serdeable
record RunSummary(
        @Schema(example = "6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10") UUID id,
        @Schema(example = "Ada Lovelace") String student,
        @Schema(example = "M1 Data") @JsonProperty("class") @Nullable String schoolClass,
        @Schema(example = "2026-11-23T09:00:00Z") Instant startedAt,
        @Schema(example = "2026-11-23T11:42:07.123456Z") Instant storedAt,
        @Schema(example = "27") int passed) {

    static RunSummary of(UUID id, Run run, Instant storedAt) {
        return new RunSummary(
                id, run.student(), run.schoolClass(), run.startedAt(), storedAt, run.passed());
    }
}
