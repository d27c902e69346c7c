package dev.tp1.lab.hint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.model.exercise.Exercises;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;

/** Every question has hints, and the page has the last word. */
final class HintsTest {
    static List<String> questions() {
        return Exercises.questions();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void goFromANudgeToTheSolution(String question) {
        List<String> hints = Hints.of(question, Path.of("..").toAbsolutePath().normalize());

        assertThat(hints).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        assertThat(hints.getLast()).contains("README.md says:", "Check: `./tp1 check " + question);
    }
}
