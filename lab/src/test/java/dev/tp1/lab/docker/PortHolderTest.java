package dev.tp1.lab.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

final class PortHolderTest {
    @Test
    void isTheProgramThatListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            assertThat(PortHolder.isTaken(port)).isTrue();
            assertThat(PortHolder.of(port)) // neither ss nor lsof need be there
                    .isIn(
                            "the program java (process %d)"
                                    .formatted(ProcessHandle.current().pid()),
                            "another program");
        }
        assertThat(PortHolder.isTaken(port)).isFalse();
    }
}
