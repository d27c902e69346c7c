package dev.tp1.lab.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tp1.lab.message.UserErrorException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;
import java.util.UUID;

final class ServerTest {
    private static final UUID RUN = UUID.fromString("6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10");

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8000, http://localhost:8000",
        "http://localhost:8000/, http://localhost:8000",
        "http://localhost:8000/runs, http://localhost:8000",
        "http://localhost:8000/runs/, http://localhost:8000",
        "http://localhost:8000/runs/6a1c/report?lang=fr, http://localhost:8000",
        "https://school.example/tp1//, https://school.example/tp1",
        "https://school.example/tp1/runs, https://school.example/tp1",
        "https://school.example/runs-of-b2, https://school.example/runs-of-b2"
    })
    void namesARunOnce(String url, String address) {
        Server server = Server.at(url, Optional.empty());

        assertThat(server.shows("/runs/" + RUN)).isEqualTo(address + "/runs/" + RUN);
        assertThat(server.uri("/runs/" + RUN)).hasToString(address + "/runs/" + RUN);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8000, http://desktop:8000",
        "http://127.0.0.1, http://desktop",
        "http://[::1]:8000/tp1, http://desktop:8000/tp1",
        "http://localhost.example:8000, http://localhost.example:8000"
    })
    void isReachedByThisMachinesNameInAContainer(String url, String reached) {
        Server server = Server.at(url, Optional.of("desktop"));

        assertThat(server.uri("/runs/" + RUN)).hasToString(reached + "/runs/" + RUN);
        assertThat(server.shows("/runs/" + RUN)).isEqualTo(url + "/runs/" + RUN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8000", "ftp://localhost", "http://", "http://a b"})
    void mustHaveAnAddress(String url) {
        assertThatThrownBy(() -> Server.at(url, Optional.empty()))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("begins with http://");
    }

    @Test
    void mayBeGivenWithSpacesAround() {
        assertThat(Server.at(" http://localhost ", Optional.empty()).address())
                .isEqualTo("http://localhost");
    }
}
