package dev.tp1.lab.check.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.model.run.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What another tool reads of a check. */
final class JsonReportTest {
    @TempDir private Path folder;

    @Test
    void hasTheVerdictsThatWereAskedFor() throws Exception {
        RunFile run = RunFile.of(Workspace.in(folder));
        decide(run, "3.c", "failed");
        decide(run, "3.b", "passed");
        decide(run, "4.a", "passed");

        JsonNode report = report(run, "3.b", "3.c");

        assertThat(report.path("passed").asBoolean()).isFalse();
        assertThat(report.path("verdicts").findValuesAsText("question"))
                .containsExactly("3.b", "3.c");
        assertThat(report.at("/verdicts/1/outcome").asText()).isEqualTo("failed");
        assertThat(report.at("/verdicts/1/decidedAt").asText()).isEqualTo("2026-11-27T12:00:00Z");
        assertThat(report(run, "3.b").path("passed").asBoolean()).isTrue();
    }

    private JsonNode report(RunFile run, String... questions) throws Exception {
        JsonReport report = JsonReport.of(Workspace.in(folder), run, List.of(questions));
        return RunFile.JSON.readTree(report.text());
    }

    private static void decide(RunFile run, String question, String outcome) {
        Instant when = Instant.parse("2026-11-27T12:00:00Z");
        run.decide(new Verdict(question, outcome, "why", when), List.of(), "");
    }
}
