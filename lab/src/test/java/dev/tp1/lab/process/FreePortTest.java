package dev.tp1.lab.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

final class FreePortTest {
    @Test
    void isThePortWhereItIsFreeAndAnyForZero() throws IOException {
        int any = FreePort.find(0);

        assertThat(any).isPositive();
        assertThat(FreePort.find(any)).isEqualTo(any);
    }

    @Test
    void isNoPortThatIsTaken() throws IOException {
        try (ServerSocket here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket everywhere = new ServerSocket(0)) {
            assertThatThrownBy(() -> FreePort.find(here.getLocalPort()))
                    .isInstanceOf(BindException.class);
            assertThatThrownBy(() -> FreePort.find(everywhere.getLocalPort()))
                    .isInstanceOf(BindException.class);
        }
    }
}
