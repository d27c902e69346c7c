package dev.tp1.lab.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

final class QuestionsTest {
    @BeforeEach
    void lieInTheProject() {
        System.setProperty("tp1.home", "..");
    }

    @AfterEach
    void lieNowhere() {
        System.clearProperty("tp1.home");
    }

    @Test
    void areThoseOfAnExerciseOrOne() {
        assertThat(Questions.in(List.of("3", "1.b"))).containsExactly("1.b", "3.a", "3.b", "3.c");
    }

    @Test
    void areNotTheSetUpsWhoseMessageSaysWhereTheyStand() {
        assertThatThrownBy(() -> Questions.in(List.of("5.a")))
                .hasMessageContaining("5.a is a set-up")
                .hasMessageContaining("docs/src/main/resources/exercises/05-compose/README.md");
        assertThat(Questions.setUp("1.a"))
                .hasValueSatisfying(text -> assertThat(text).contains("01-first-container"));
        assertThat(Questions.setUp("5.b")).isEmpty();
    }

    @Test
    void areSaidToBeUnknown() {
        assertThatThrownBy(() -> Questions.named("9.z")).hasMessageContaining("'9.z'");
    }
}
