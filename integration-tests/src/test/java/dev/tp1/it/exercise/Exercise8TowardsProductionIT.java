package dev.tp1.it.exercise;

import dev.tp1.fixture.Full;
import dev.tp1.it.lab.PageWalk;
import dev.tp1.it.lab.WrittenAnswers;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** Exercise 8: two written answers. */
final class Exercise8TowardsProductionIT {

    @Test
    void question8aTakesAWrittenAnswer(@TempDir Path workspace) throws IOException {
        WrittenAnswers.assertTaken("8.a", workspace);
    }

    @Test
    void question8bTakesAWrittenAnswer(@TempDir Path workspace) throws IOException {
        WrittenAnswers.assertTaken("8.b", workspace);
    }

    @Test
    @Full
    void everyCommandOfThePageRuns() {
        PageWalk.of(8);
    }
}
