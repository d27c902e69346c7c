package dev.tp1.lab.check.diagnosis;

import dev.tp1.lab.check.finding.Excerpt;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.docker.Docker;

import java.util.List;

/** Why {@code docker compose up} did not start anything. */
public final class UpDiagnosis {
    private static final Findings FINDINGS = Findings.of(UpDiagnosis.class);

    private UpDiagnosis() {}

    /** Of an up that did not succeed. */
    public static Finding of(Docker.Result up) {
        List<String> lines = up.lines();
        List<String> last = Excerpt.last(lines);
        return Symptom.find(Symptoms.ALL.up(), lines, last)
                .orElseGet(
                        () ->
                                FINDINGS.failed(
                                        last,
                                        up.exitCode() == Docker.TIMED_OUT
                                                ? "up.timeout"
                                                : "up.failed"));
    }
}
