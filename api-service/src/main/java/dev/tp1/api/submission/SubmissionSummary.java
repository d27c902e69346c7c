package dev.tp1.api.submission;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

import java.time.Instant;

/**
 * A submission without its contents.
 *
 * @param number Its number on this server.
 * @param studentId Who the student is within the class.
 * @param student The student's name.
 * @param submittedAt When it came, by the database's clock.
 * @param late Whether that was after the student's due date.
 * @param counts Whether it is the one that is graded: the student's newest on time, or the newest
 *     of all if none was on time.
 * @param graded Whether there is a grade of it.
 * @param passed How many of the 28 questions passed on the student's machine.
 * @param digest The SHA-256 of its contents.
 */
@Serdeable
record SubmissionSummary(
        @Schema(example = "17") long number,
        @Schema(example = "ada") String studentId,
        @Schema(example = "Ada Lovelace") String student,
        @Schema(example = "2026-12-04T21:10:07.123456Z") Instant submittedAt,
        @Schema(example = "false") boolean late,
        @Schema(example = "true") boolean counts,
        @Schema(example = "false") boolean graded,
        @Schema(example = "27") int passed,
        @Schema(example = "fbb2b5c1385ad3eb5f3a8f9fa7c8867befdc907d3ad3d5a7f6b73e634a060ac6")
                String digest) {}
