package dev.tp1.lab.docker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

final class DockerTest {
    @Test
    void readsWhatIsNotUtf8() {
        Docker.Result result = Docker.run(List.of("printf", "r\\351sum\\351"), 10);

        assertThat(result).isEqualTo(new Docker.Result(0, "r\uFFFDsum\uFFFD"));
    }
}
