package dev.tp1.lab.check.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.tp1.lab.run.RunFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Whose the volume is that the data lie in. */
final class ComposeFileTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"external\": true}",
                "{\"driver_opts\": {\"type\": \"none\", \"o\": \"bind\", \"device\":"
                        + " \"/srv/data\"}}"
            })
    void knowsAVolumeThatIsNotOfCompose(String volume) throws IOException {
        assertThat(file(volume).data().foreignVolume()).contains("db-data");
    }

    @Test
    void knowsAVolumeOfCompose() throws IOException {
        assertThat(file("{\"name\": \"mine_db-data\"}").data().foreignVolume()).isEmpty();
    }

    private static ComposeFile file(String volume) throws IOException {
        String config =
                """
                {"services": {
                   "db": {"volumes": [
                     {"type": "volume", "source": "db-data", "target": "/var/lib/postgresql/data"}]}},
                 "volumes": {"db-data": %s}}
                """
                        .formatted(volume);
        ObjectNode root = (ObjectNode) RunFile.JSON.readTree(config);
        return new ComposeFile(root, List.of(), Path.of("/w"), "api", "db");
    }
}
