package dev.tp1.api.student;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;

import java.time.Instant;

/**
 * A later due date for one student.
 *
 * @param dueAt Until when a submission of the student is on time.
 */
@Serdeable
record Extension(@Schema(example = "2026-12-11T22:59:00Z") @NotNull Instant dueAt) {}
