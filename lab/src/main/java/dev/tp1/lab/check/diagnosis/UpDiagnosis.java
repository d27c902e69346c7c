package dev.tp1.lab.check.diagnosis;

import dev.tp1.lab.check.finding.Excerpt;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.docker.Docker;

import java.util.List;

/** Why {@code docker compose up} did not start anything. */
public final class UpDiagnosis {
    private UpDiagnosis() {}

    public static Finding of(Docker.Result up) {
        List<String> lines = up.lines();
        List<String> last = Excerpt.last(lines);
        return Symptom.find(Symptoms.ALL.up(), lines, last)
                .orElseGet(
                        () ->
                                Finding.failed(
                                        up.exitCode() == Docker.TIMED_OUT
                                                ? "docker compose up did not end in time."
                                                : "docker compose up failed.",
                                        last,
                                        "Correct what Compose says; ./tp1 hint 5.c."));
    }
}
