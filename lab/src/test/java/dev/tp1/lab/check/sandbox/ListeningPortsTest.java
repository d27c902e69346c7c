package dev.tp1.lab.check.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The kernel's tables as containers really showed them. */
final class ListeningPortsTest {
    private static final String HEADER =
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid\n";

    @Test
    void tellsWhoIsReachedFromOutside() {
        ListeningPorts listening =
                ListeningPorts.of(
                        HEADER
                                + "   0: 00000000:1F40 00000000:0000 0A 00000000:00000000"
                                + " 00:00000000\n"
                                + "   1: 0100007F:1388 00000000:0000 0A 00000000:00000000"
                                + " 00:00000000\n"
                                + "   2: 0200007F:1F40 0100007F:C350 01 00000000:00000000"
                                + " 00:00000000\n");

        assertThat(listening.forAll()).containsExactly(8000);
        assertThat(listening.forItself()).containsExactly(5000);
    }

    @Test
    void doesNotTakeDockersOwnServerForTheApplication() {
        ListeningPorts listening =
                ListeningPorts.of(
                        HEADER
                                + "   0: 0B00007F:8B3D 00000000:0000 0A 00000000:00000000"
                                + " 00:00000000\n");

        assertThat(listening).isEqualTo(Reachability.NOT_ASKED);
    }

    @Test
    void readsTheAddressesOfIpv6() {
        ListeningPorts listening =
                ListeningPorts.of(
                        "   0: 00000000000000000000000000000000:1F40"
                                + " 00000000000000000000000000000000:0000 0A 0\n"
                                + "   1: 00000000000000000000000001000000:1388"
                                + " 00000000000000000000000000000000:0000 0A 0\n"
                                + "   2: 0000000000000000FFFF00000100007F:1389"
                                + " 00000000000000000000000000000000:0000 0A 0\n");

        assertThat(listening.forAll()).containsExactly(8000);
        assertThat(listening.forItself()).containsExactly(5000, 5001);
    }
}
