package dev.tp1.api.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.ApiClient;
import dev.tp1.api.SharedDatabase;
import dev.tp1.fixture.Tp1Database;
import dev.tp1.model.exercise.Exercise.Question;
import dev.tp1.model.exercise.Exercises;
import dev.tp1.model.exercise.Language;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

@MicronautTest(transactional = false)
final class ExerciseTest implements SharedDatabase {
    @Inject ApiClient api;

    @ParameterizedTest
    @EnumSource
    void areThoseOfTheDatabase(Language language) {
        List<String> questions =
                Exercises.in(language).stream()
                        .flatMap(exercise -> exercise.questions().stream())
                        .map(Question::question)
                        .toList();

        assertThat(questions).hasSize(28).isEqualTo(Exercises.questions());
        assertThat(questions).isEqualTo(catalogue());
    }

    @Test
    void areListedInTheLanguageThatIsAskedFor() {
        var response = api.get("/exercises", "Accept-Language", "fr");

        assertThat(response.code()).isEqualTo(200);
        assertThat(response.header("Content-Language")).isEqualTo("fr");
        assertThat(response.header("Vary")).isEqualTo("Accept-Language");
        assertThat(response.body())
                .startsWith("[{\"exercise\":1,\"title\":\"Lancer un premier conteneur\",")
                .contains("{\"question\":\"8.b\",\"title\":\"Ce qu'apporte Compose\"}");
    }

    @Test
    void areShownOneByOne() {
        assertThat(api.get("/exercises/8").body())
                .isEqualTo(
                        """
                        {"exercise":8,"title":"Towards production","questions":[\
                        {"question":"8.a","title":"Why a notebook is not for production"},\
                        {"question":"8.b","title":"What Compose gives"}]}\
                        """);
    }

    @Test
    void areEight() {
        var response = api.get("/exercises/9");

        assertThat(response.code()).isEqualTo(404);
        assertThat(response.body()).contains("There is no exercise 9: they are numbered 1 to 8.");
    }

    private static List<String> catalogue() {
        return Tp1Database.current()
                .query("SELECT exercise || '.' || letter FROM question ORDER BY exercise, letter");
    }
}
