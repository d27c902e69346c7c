package dev.tp1.lab.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.lab.docker.Docker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

/** What the doctor finds on every machine, and what it says of one that lacks something. */
final class DoctorTest {
    @Test
    void looksAtEngineAndPortsAndDisk() {
        assertThat(Doctor.examine(Path.of("")))
                .extracting(Diagnostic::thing)
                .contains("engine", "port 8000", "port 5432", "disk");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127 | Cannot run program \"docker\" | Install Docker: https://",
                "1 | permission denied while trying to connect | sudo usermod -aG docker",
                "1 | Cannot connect to the Docker daemon | Start Docker Desktop"
            })
    void saysWhatToDoWhereNoEngineAnswers(int exitCode, String output, String next) {
        assertThat(Doctor.engine(new Docker.Result(exitCode, output)))
                .returns(Diagnostic.State.BAD, Diagnostic::state)
                .extracting(Diagnostic::text)
                .asString()
                .contains(next);
    }

    @Test
    void saysHowToInstallAPluginThatIsMissing() {
        assertThat(Doctor.plugin("no-such-plugin", "docker-no-such-plugin"))
                .returns(Diagnostic.State.BAD, Diagnostic::state)
                .extracting(Diagnostic::text)
                .asString()
                .contains("sudo apt install docker-no-such-plugin");
    }

    @Test
    void saysWhatTheRegistryAnsweredWhereAnImageCannotBePulled() {
        assertThat(Images.pull("localhost:1/no-such-image"))
                .startsWith("localhost:1/no-such-image: not downloaded. The registry answered: \"")
                .hasSizeGreaterThan(80);
    }

    @Test
    void saysWhatTakesAPort() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Doctor.port(other.getLocalPort(), "the API"))
                    .returns(Diagnostic.State.BAD, Diagnostic::state)
                    .extracting(Diagnostic::text)
                    .asString()
                    .contains("program", "the API needs it");
        }
    }

    @Test
    void saysHowToFindWhatFillsTheDisk() {
        File full =
                new File("") {
                    @Override
                    public long getUsableSpace() {
                        return 4L << 30;
                    }
                };

        assertThat(Doctor.disk(full))
                .returns(Diagnostic.State.ADVICE, Diagnostic::state)
                .extracting(Diagnostic::text)
                .asString()
                .contains("4.0 GiB", "docker system df");
    }
}
