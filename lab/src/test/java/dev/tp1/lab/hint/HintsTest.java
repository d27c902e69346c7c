package dev.tp1.lab.hint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.lab.workspace.Framework;
import dev.tp1.model.exercise.Exercises;
import dev.tp1.model.exercise.Language;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

/** Every question has hints, and the last is a solution for the student's own files. */
final class HintsTest {
    @BeforeEach
    void lieInTheProject() {
        System.setProperty("tp1.home", "..");
    }

    @AfterEach
    void lieNowhere() {
        System.clearProperty("tp1.home");
    }

    static List<String> questions() {
        return Exercises.questions();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void goFromANudgeToTheSolution(String question) {
        List<String> english = Hints.of(question, Framework.FASTAPI, Language.ENGLISH);
        List<String> french = Hints.of(question, Framework.FASTAPI, Language.FRENCH);

        assertThat(english).hasSize(3).doesNotHaveDuplicates();
        assertThat(french).hasSize(3).doesNotContainAnyElementsOf(english);
        assertThat(english.getLast()).startsWith("Solution");
        assertThat(english.getLast().lines()).hasSizeLessThan(40);
    }

    @Test
    void solveWithTheFrameworkOfTheWorkspace() {
        assertThat(solution("3.a", Framework.FASTAPI)).contains("api/app.py", "@app.get");
        assertThat(solution("3.b", Framework.FASTAPI))
                .contains("FROM python")
                .doesNotContain("mvn");
        assertThat(solution("3.a", Framework.MICRONAUT)).contains("@Get", "server.port=8000");
        assertThat(solution("3.b", Framework.MICRONAUT)).contains("mvn").doesNotContain("python");
        assertThat(solution("5.b", Framework.FASTAPI)).contains("POSTGRES_DB: tp1", "./api");
    }

    @Test
    void haveNoEnglishCommentInFrench() {
        assertThat(Hints.of("5.b", Framework.FASTAPI, Language.FRENCH).getLast())
                .contains("POSTGRES_DB: tp1")
                .doesNotContain("# ");
    }

    private static String solution(String question, Framework framework) {
        return Hints.of(question, framework, Language.ENGLISH).getLast();
    }
}
