package dev.tp1.api.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.RunningApi;
import dev.tp1.api.exercise.Exercise.Question;
import dev.tp1.fixture.Tp1Database;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

final class ExerciseTest {
    private static final Tp1Database DATABASE = Tp1Database.empty();
    private static final RunningApi API = RunningApi.on(DATABASE).awaitReady();

    @AfterAll
    static void close() {
        API.close();
    }

    @ParameterizedTest
    @EnumSource
    void areThoseOfTheDatabase(Language language) throws SQLException {
        List<String> questions =
                Exercises.in(language).stream()
                        .flatMap(exercise -> exercise.questions().stream())
                        .map(Question::question)
                        .toList();

        assertThat(questions).hasSize(28).isEqualTo(Exercises.questions());
        assertThat(questions).isEqualTo(catalogue());
    }

    @ParameterizedTest
    @EnumSource
    void haveTitlesOfTheirOwnInEachLanguage(Language language) {
        assertThat(Exercises.in(language)).extracting(Exercise::title).doesNotHaveDuplicates();
        assertThat(Exercises.in(language))
                .allSatisfy(
                        exercise -> {
                            assertThat(exercise.title())
                                    .isNotBlank()
                                    .doesNotContain(":", language.exercise());
                            assertThat(exercise.questions())
                                    .allSatisfy(one -> assertThat(one.title()).isNotBlank());
                        });
    }

    @Test
    void areListedInTheLanguageThatIsAskedFor() {
        var response = API.get("/exercises", "Accept-Language", "fr");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Language")).hasValue("fr");
        assertThat(response.headers().firstValue("Vary")).hasValue("Accept-Language");
        assertThat(response.body())
                .startsWith("[{\"exercise\":1,\"title\":\"Lancer un premier conteneur\",")
                .contains("{\"question\":\"8.b\",\"title\":\"Ce qu'apporte Compose\"}");
    }

    @Test
    void areShownOneByOne() {
        assertThat(API.get("/exercises/8").body())
                .isEqualTo(
                        """
                        {"exercise":8,"title":"Towards production","questions":[\
                        {"question":"8.a","title":"Why a notebook is not for production"},\
                        {"question":"8.b","title":"What Compose gives"}]}\
                        """);
    }

    @Test
    void areEight() {
        var response = API.get("/exercises/9");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("There is no exercise 9: they are numbered 1 to 8.");
    }

    private static List<String> catalogue() throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT exercise || '.' || letter FROM question"
                                        + " ORDER BY exercise, letter")) {
            List<String> questions = new ArrayList<>();
            while (rows.next()) {
                questions.add(rows.getString(1));
            }
            return questions;
        }
    }
}
