package dev.tp1.model.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ExercisesTest {

    @ParameterizedTest
    @EnumSource
    void haveTitlesOfTheirOwnInEachLanguage(Language language) {
        assertThat(Exercises.in(language)).extracting(Exercise::title).doesNotHaveDuplicates();
        assertThat(Exercises.in(language))
                .hasSize(8)
                .allSatisfy(
                        exercise -> {
                            assertThat(exercise.title())
                                    .isNotBlank()
                                    .doesNotContain(":", language.exercise());
                            assertThat(exercise.questions())
                                    .isNotEmpty()
                                    .allSatisfy(one -> assertThat(one.title()).isNotBlank());
                        });
    }
}
