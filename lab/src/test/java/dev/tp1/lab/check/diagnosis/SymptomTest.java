package dev.tp1.lab.check.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.docker.ContainerState;
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
                "ERROR: failed to build: failed to solve: error from sender: open /w/pgdata:"
                        + " permission denied | may not read /w/pgdata",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KeyError: 'DATABASE_URL' | the variable DATABASE_URL",
                "KeyError: 'name' | the application fails with KeyError",
                "./start.sh: line 3: DB_HOST: unbound variable | the variable DB_HOST",
                "/bin/sh: 1: [uvicorn,: not found | is no JSON list",
                "sh: line 1: ['uvicorn',: command not found | is no JSON list",
                "psql:/docker-entrypoint-initdb.d/01_tables.sql:1: ERROR:  relation \"x\" does not"
                        + " exist | refuses line 1 of 01_tables.sql",
                "SyntaxError: Non-UTF-8 code starting with '\\xe9' | not saved as UTF-8"
            })
    void knowsWhatALogSays(String line, String why) {
        assertThat(ExitDiagnosis.of("The container", ended(1, false), 1, line).why()).contains(why);
    }

    @Test
    void namesTheScriptThatHasEndedTheEntrypoint() {
        String log =
                """
                /usr/local/bin/docker-entrypoint.sh: running /docker-entrypoint-initdb.d/00.sh
                /usr/local/bin/docker-entrypoint.sh: sourcing /docker-entrypoint-initdb.d/01.sh
                CREATE TABLE
                """;

        assertThat(ExitDiagnosis.of("The service db", ended(0, false), 0, log).why())
                .contains("the script 01.sh", "exit");
        String later = log + "PostgreSQL init process complete; ready for start up.";
        assertThat(ExitDiagnosis.of("The service db", ended(0, false), 0, later).why())
                .contains("nothing more to do");
    }

    @Test
    void knowsAVariableThatNoShellHasFilledIn() {
        JsonNode noPorts = MissingNode.getInstance();
        ContainerState state =
                new ContainerState(
                        "exited",
                        2,
                        false,
                        "",
                        0,
                        "",
                        false,
                        "",
                        "uvicorn --port $PORT",
                        false,
                        "SIGTERM",
                        noPorts);

        assertThat(ExitDiagnosis.of("The container", state, 2, "'$PORT' is no number").why())
                .contains("nobody fills in $PORT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dependency failed to start: container tp1-check-0a-db-1 has no healthcheck"
                        + " configured | waits for db,",
                "network mine declared as external, but could not be found | The network mine"
            })
    void knowsWhyUpFailed(String line, String why) {
        assertThat(UpDiagnosis.of(new Docker.Result(1, line)).why()).contains(why);
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
                "SIGTERM",
                noPorts);
    }
}
