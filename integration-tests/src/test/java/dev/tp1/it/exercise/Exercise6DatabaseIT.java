package dev.tp1.it.exercise;

import static dev.tp1.it.machine.Docker.docker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.fixture.Full;
import dev.tp1.fixture.NeedsDocker;
import dev.tp1.it.lab.PageWalk;
import dev.tp1.it.machine.Http;
import dev.tp1.it.stack.ComposeProject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;

/** Exercise 6: the database of compose/dev.yml. */
@NeedsDocker
@ExtendWith(ComposeProject.Shared.class)
final class Exercise6DatabaseIT {
    private static final String INSERT_RUN =
            "INSERT INTO run (id, student, started_at, digest) VALUES"
                    + " ('00000000-0000-4000-8000-000000000001', 'Ada', now(), repeat('0', 64))";

    private final ComposeProject stack;

    Exercise6DatabaseIT(ComposeProject stack) {
        this.stack = stack;
    }

    @Test
    void question6aOpensPsqlInTheContainer() {
        assertThat(stack.psql("SELECT current_user")).isEqualTo("tp1");
    }

    @Test
    void question6bIsThePostgresql16OfWhichTheApiTells() throws IOException {
        assertThat(stack.psql("SELECT version()")).startsWith("PostgreSQL 16.");
        assertThat(stack.psql("SELECT current_database()")).isEqualTo("tp1");
        assertThat(Http.get(stack.apiPort(), "/database").body())
                .contains("\"version\":\"" + stack.psql("SELECT version()") + "\"")
                .contains("\"database\":\"tp1\",\"user\":\"tp1\",\"host\":\"db\",\"port\":5432");
    }

    @Test
    void question6cReachesTheDatabaseByItsNameFromASecondContainer() {
        assertThat(
                        docker(
                                "run",
                                "--rm",
                                "--network=" + stack.name() + "_default",
                                "--env=PGPASSWORD=tp1",
                                "postgres:16",
                                "psql",
                                "--host=db",
                                "--username=tp1",
                                "--dbname=tp1",
                                "-qAt",
                                "--command=SELECT count(*) FROM question"))
                .isEqualTo("28\n");
    }

    @Test
    @Full
    void question6dKeepsRowsThroughDownAndLosesThemWithTheVolume() {
        try (ComposeProject own = new ComposeProject().up()) {
            own.psql(INSERT_RUN);

            own.compose("down");
            own.up();
            assertThat(own.psql("SELECT student FROM run")).isEqualTo("Ada");

            own.compose("down", "--volumes");
            assertThat(own.existing("volume")).isEmpty();
            own.up();
            assertThat(own.psql("SELECT count(*) FROM run")).isEqualTo("0");
        }
    }

    @Test
    @Full
    void everyCommandOfThePageRuns() {
        PageWalk.of(6);
    }
}
