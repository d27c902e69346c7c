package dev.tp1.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.lab.workspace.Workspace;
import dev.tp1.model.run.Answer;
import dev.tp1.model.run.Observation;
import dev.tp1.model.run.Run;
import dev.tp1.model.run.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The run file, read anew after each writing. */
final class RunFileTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00.123Z");

    @TempDir private Path folder;

    @Test
    void keepsTheLatestCheckOfAQuestion() {
        decide("1.b", "failed", "first");
        decide("1.b", "passed", "second");

        Run run = read().run("Ada", null);
        assertThat(run.verdicts()).extracting(Verdict::outcome).containsExactly("passed");
        assertThat(run.observations()).extracting(Observation::output).containsExactly("second");
    }

    @Test
    void keepsItsIdAndItsBeginning() {
        UUID id = read().id();
        Instant startedAt = read().run("Ada", null).startedAt();

        assertThat(read().id()).isEqualTo(id);
        assertThat(read().run("Ada", null).startedAt()).isEqualTo(startedAt);
    }

    @Test
    void knowsWhatPassedWithTheSameFilesOnly() {
        decide("3.c", "passed", "");
        decide("4.a", "failed", "");

        assertThat(read().hasPassed("3.c", "files")).isTrue();
        assertThat(read().hasPassed("3.c", "other files")).isFalse();
        assertThat(read().hasPassed("4.a", "files")).isFalse();
    }

    @Test
    void givesWhatThePersonRecordedInThePlaceOfWhatTheCheckDid() {
        decide("4.b", "passed", "the check's");
        decide("4.c", "passed", "the check's");
        read().record("4.c", List.of(observation("4.c", "mine")));
        read().record("4.c", List.of(observation("4.c", "mine too")));

        assertThat(read().run("Ada", null).observations())
                .extracting(Observation::output)
                .containsExactly("the check's", "mine", "mine too");

        read().forget("4.c");
        assertThat(read().run("Ada", null).observations()).hasSize(1);
    }

    @Test
    void forgetsWhatItIsToldTo() {
        decide("1.b", "passed", "");
        read().answer(new Answer("2.a", "An image is a template.", NOW));
        read().hint("5.b");

        List.of("1.b", "2.a", "5.b").forEach(question -> read().forget(question));

        assertThat(read().isEmpty()).isTrue();
        assertThat(read().hints("5.b")).isZero();
    }

    @Test
    void givesNoAnswerThatWasWithdrawn() {
        read().answer(new Answer("2.a", "An image is a template.", NOW));

        read().withdraw("2.a");
        read().withdraw("2.c");

        assertThat(read().run("Ada", null).answers()).isEmpty();
        assertThat(read().knows("2.c")).isFalse();
    }

    @Test
    void goesOnAfterALineThatWasCutShort() throws IOException {
        decide("1.b", "passed", "");
        Files.writeString(
                folder.resolve(".tp1/run.jsonl"),
                "{\"event\":\"decided\",\"verd",
                StandardOpenOption.APPEND);
        decide("1.c", "passed", "");

        assertThat(read().unreadable()).isOne();
        assertThat(read().run("Ada", null).verdicts()).hasSize(2);
    }

    private void decide(String question, String outcome, String output) {
        read().decide(
                        new Verdict(question, outcome, "", NOW),
                        List.of(observation(question, output)),
                        "files");
    }

    private static Observation observation(String question, String output) {
        return new Observation(question, "docker ps", output, 0, NOW, 1L);
    }

    private RunFile read() {
        return RunFile.of(Workspace.in(folder));
    }
}
