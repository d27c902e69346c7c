package dev.tp1.lab.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

final class PortHolderTest {
    @Test
    void isTheProgramThatListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            assertThat(PortHolder.isTaken(port)).isTrue();
            assertThat(PortHolder.of(port))
                    .isEqualTo(
                            isInstalled("ss") || isInstalled("lsof")
                                    ? "the program java (process %d)"
                                            .formatted(ProcessHandle.current().pid())
                                    : "another program");
        }
        assertThat(PortHolder.isTaken(port)).isFalse();
    }

    @Test
    void isReadFromWhatSsPrints() {
        assertThat(
                        PortHolder.fromSs(
                                "LISTEN 0 50 [::ffff:127.0.0.1]:8000 *:*"
                                        + " users:((\"uvicorn\",pid=4711,fd=6))\n"))
                .hasValue("the program uvicorn (process 4711)");
        assertThat(PortHolder.fromSs("LISTEN 0 50 127.0.0.1:8000 0.0.0.0:*\n")).isEmpty();
    }

    @Test
    void isReadFromWhatLsofPrints() {
        assertThat(PortHolder.fromLsof("p4711\ncuvicorn\nf6\n"))
                .hasValue("the program uvicorn (process 4711)");
        assertThat(PortHolder.fromLsof("")).isEmpty();
    }

    private static boolean isInstalled(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
