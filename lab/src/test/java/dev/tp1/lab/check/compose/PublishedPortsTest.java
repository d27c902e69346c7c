package dev.tp1.lab.check.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.tp1.lab.run.RunFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Whether Docker would say that a port is already allocated. */
final class PublishedPortsTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, true",
        "'', 127.0.0.1, true",
        "0.0.0.0, 127.0.0.1, true",
        "'', '::1', true",
        "0.0.0.0, '::', false",
        "127.0.0.1, '::1', false",
        "127.0.0.1, 127.0.0.2, false"
    })
    void knowsWhichAddressesMeet(String first, String second, boolean meet) throws IOException {
        PublishedPorts ports =
                ports(
                        """
                        {"api": {"ports": [{"target": 8000, "published": "8000", "host_ip": "%s"}]},
                         "worker": {"ports": [{"target": 80, "published": "8000", "host_ip": "%s"}]}}
                        """
                                .formatted(first, second));

        assertThat(ports.conflict().isPresent()).isEqualTo(meet);
    }

    @Test
    void namesBothServices() throws IOException {
        PublishedPorts ports =
                ports(
                        """
                        {"api": {"ports": [{"target": 8000, "published": "8000"}]},
                         "worker": {"ports": [{"target": 8000, "published": "8000"}]}}
                        """);

        assertThat(ports.conflict().orElseThrow().why()).contains("api and worker", "port 8000");
    }

    @Test
    void knowsThatReplicasCannotShareAPort() throws IOException {
        String replicas =
                "{\"api\": {\"deploy\": {\"replicas\": 2}, \"ports\": [{\"target\": 8000,"
                        + " \"published\": \"%s\"}]}}";

        assertThat(ports(replicas.formatted("8000")).conflict()).isPresent();
        assertThat(ports(replicas.formatted("8000-8001")).conflict()).isEmpty();
    }

    @Test
    void letsTcpAndUdpShareANumber() throws IOException {
        PublishedPorts ports =
                ports(
                        """
                        {"api": {"ports": [{"target": 53, "published": "53", "protocol": "tcp"},
                                           {"target": 53, "published": "53", "protocol": "udp"},
                                           {"target": 9000}, {"target": 9000}]}}
                        """);

        assertThat(ports.conflict()).isEmpty();
    }

    private static PublishedPorts ports(String services) throws IOException {
        ObjectNode root = RunFile.JSON.createObjectNode();
        root.set("services", RunFile.JSON.readTree(services));
        return new PublishedPorts(new ComposeFile(root, List.of(), Path.of("/w"), "api", "db"));
    }
}
