package dev.tp1.lab.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A written answer is what the person wrote, not what the lab did. */
final class AnswerFileTest {
    @TempDir private Path folder;

    @Test
    void hasNoWordsAtFirst() {
        AnswerFile answer = made();

        assertThat(answer.file())
                .content()
                .startsWith("# 2.a What an image is")
                .contains("\n> Say in your own words: what is an image");
        assertThat(answer.words()).isEmpty();
        assertThat(answer.length()).isZero();
    }

    @Test
    void hasTheWordsThatWereWritten() throws IOException {
        AnswerFile answer = made();
        Files.writeString(answer.file(), "Une image, *figée*.\n", StandardOpenOption.APPEND);

        assertThat(answer.words()).isEqualTo("Une image, *figée*.");
        assertThat(answer.length()).isEqualTo(3);
    }

    @Test
    void countsAWordOnceThatIsRepeated() throws IOException {
        AnswerFile answer = made();
        Files.writeString(
                answer.file(), "Image image, IMAGE image image", StandardOpenOption.APPEND);

        assertThat(answer.length()).isEqualTo(5);
        assertThat(answer.differentWords()).isEqualTo(1);
    }

    @Test
    void mayBeginWithAQuoteOfThePersonsOwn() throws IOException {
        AnswerFile answer = made();
        Files.writeString(answer.file(), "> An image is a template.\n");

        assertThat(answer.words()).isEqualTo("> An image is a template.");
    }

    @Test
    void isNotOverwritten() throws IOException {
        Files.writeString(made().file(), "mine");

        assertThat(made().file()).hasContent("mine");
    }

    @Test
    void isTakenOutOfTheRunWhereItIsGone() throws IOException {
        Workspace workspace = Workspace.in(folder);
        Files.writeString(made().file(), "An image is a template.");
        AnswerFile.keepAll(workspace, RunFile.of(workspace));
        assertThat(RunFile.of(workspace).isEmpty()).isFalse();

        Files.writeString(made().file(), "");
        AnswerFile.keepAll(workspace, RunFile.of(workspace));

        assertThat(RunFile.of(workspace).isEmpty()).isTrue();
    }

    private AnswerFile made() {
        AnswerFile answer = AnswerFile.of(Workspace.in(folder), "2.a");
        answer.make();
        return answer;
    }
}
