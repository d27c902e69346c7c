package dev.tp1.lab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;

/** What holds on every machine, with an engine or without. */
final class DoctorTest {
    @Test
    void looksAtEngineAndPortsAndDisk() {
        assertThat(Doctor.examine(Path.of("")))
                .extracting(Finding::thing)
                .contains("engine", "port 8000", "port 5432", "disk");
    }

    @Test
    void saysWhatToDoAboutWhatIsNotGood() {
        assertThat(Doctor.examine(Path.of("")))
                .filteredOn(finding -> finding.state() != Finding.State.GOOD)
                .extracting(Finding::text)
                .allSatisfy(
                        text ->
                                assertThat(text)
                                        .containsPattern(
                                                "Install|Start|Join|stop|Give it|system"
                                                        + " df|online"));
    }
}
