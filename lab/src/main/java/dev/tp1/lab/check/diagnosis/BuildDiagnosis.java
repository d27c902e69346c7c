package dev.tp1.lab.check.diagnosis;

import dev.tp1.lab.check.finding.Excerpt;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.docker.Docker;

import java.util.ArrayList;
import java.util.List;

/** Why a build stopped, from what BuildKit, or the classic builder, printed. */
public final class BuildDiagnosis {
    private static final Findings FINDINGS = Findings.of(BuildDiagnosis.class);
    private static final int EVIDENCE = 8;

    private BuildDiagnosis() {}

    /** Of a build that did not succeed. */
    public static Finding of(Docker.Result build) {
        List<String> lines = build.lines();
        return Symptom.find(Symptoms.ALL.build(), lines, evidence(lines))
                .orElseGet(
                        () ->
                                FINDINGS.failed(
                                        evidence(lines),
                                        build.exitCode() == Docker.TIMED_OUT
                                                ? "build.timeout"
                                                : "build.stopped"));
    }

    /** Of a build that waits for a server to end. */
    public static Finding server(String instruction, Docker.Result build) {
        return FINDINGS.failed(Excerpt.last(build.lines()), "build.server", instruction);
    }

    /** What the failed step printed, the line of the Dockerfile, and the error. */
    private static List<String> evidence(List<String> lines) {
        int step = lastIndexOf(lines, " > [");
        List<String> summary = step < 0 ? lines : lines.subList(step + 1, lines.size());
        List<String> kept = new ArrayList<>();
        for (String line : summary) {
            boolean context = line.matches("-+|\\s+\\d+ \\|     .*|[^ ]*Dockerfile:\\d+");
            if (!context) {
                kept.add(line);
            }
        }
        return kept.subList(Math.max(0, kept.size() - EVIDENCE), kept.size());
    }

    private static int lastIndexOf(List<String> lines, String beginning) {
        for (int at = lines.size() - 1; at >= 0; at--) {
            if (lines.get(at).startsWith(beginning)) {
                return at;
            }
        }
        return -1;
    }
}
