package dev.tp1.lab.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import dev.tp1.lab.docker.Docker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no sample workspace can bring about: the lines are Docker's own. */
final class SymptomTest {
    @Test
    void knowsAPortThatIsTaken() {
        Docker.Result up =
                new Docker.Result(
                        1,
                        "Error response from daemon: failed to set up container networking: driver"
                            + " failed programming external connectivity on endpoint tp1-db-1: Bind"
                            + " for 127.0.0.1:5432 failed: port is already allocated");

        assertThat(UpDiagnosis.of(up).why()).isEqualTo("A port is taken.");
        assertThat(UpDiagnosis.of(up).evidence()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "toomanyrequests: You have reached your pull rate limit. | no more images for now",
                "ERROR: no match for platform in manifest: not found | this machine's architecture",
                "COPY failed: forbidden path outside the build context: ../api/app.py () | COPY"
                        + " ../api/app.py leaves",
                "write /app/x: no space left on device | Docker's disk is full"
            })
    void knowsWhyABuildStopped(String line, String why) {
        assertThat(BuildDiagnosis.of(new Docker.Result(1, line)).why()).contains(why);
    }

    @ParameterizedTest
    @CsvSource({
        "0, nothing more to do",
        "125, Docker itself refused",
        "126, cannot be run",
        "127, is not in the image",
        "137, SIGKILL",
        "1, the application failed"
    })
    void knowsExitCodes(int exitCode, String why) {
        Finding finding = ExitDiagnosis.of("The container", ended(exitCode, false), exitCode, "");

        assertThat(finding.why()).startsWith("The container has ended with exit code " + exitCode);
        assertThat(finding.why()).contains(why);
        assertThat(finding.next()).isNotBlank();
    }

    @Test
    void knowsWhoWasKilledForItsMemory() {
        assertThat(ExitDiagnosis.of("The container", ended(137, true), 137, "").why())
                .contains("more memory");
    }

    private static ContainerState ended(int exitCode, boolean killedForMemory) {
        JsonNode noPorts = MissingNode.getInstance();
        return new ContainerState(
                "exited",
                exitCode,
                killedForMemory,
                "",
                0,
                "",
                false,
                "",
                "server",
                false,
                noPorts);
    }
}
