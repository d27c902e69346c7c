package dev.tp1.lab.walk.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WalkNamesTest {
    @ParameterizedTest
    @CsvSource({
        "docker build -t simple-api ., docker build -t tp1-walk-simple-api .",
        "docker network inspect tp1_default, docker network inspect tp1-walk_default",
        "docker compose -p tp1-early ps, docker compose -p tp1-walk-early ps",
        "docker rm tp1-api-1, docker rm tp1-walk-api-1",
    })
    void areAnothersInTheWalkAndThePagesInWhatItShows(String page, String ours) {
        assertThat(WalkNames.ours(page)).isEqualTo(ours);
        assertThat(WalkNames.pages(ours)).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"psql -U tp1 -d tp1", "./tp1 start ~/my-tp1", "ls .tp1", "curl /simple-apis"})
    void leaveEverythingElse(String command) {
        assertThat(WalkNames.ours(command)).isEqualTo(command);
    }
}
