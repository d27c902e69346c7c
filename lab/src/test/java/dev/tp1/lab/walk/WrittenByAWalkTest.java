package dev.tp1.lab.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.lab.page.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a walk leaves: pages as they would be true, and a journal. */
final class WrittenByAWalkTest {
    private final Path home;
    private final MadeUpWalk made;

    WrittenByAWalkTest(@TempDir Path home) throws IOException {
        this.home = home;
        made = new MadeUpWalk(home);
    }

    @Test
    void writesWhatWasPrintedIntoBothPages() throws Exception {
        String french =
                "# Exercice 1 : Essai\n## 1.b Dire\n```console\n$ echo b; exit 1\na\n```\nFin\n";
        Path page = made.page("01-one", "## 1.b Say\n```console\n$ echo b; exit 1\na\n```\nEnd\n");
        Path translation = page.resolveSibling(Page.FRENCH);
        Files.writeString(translation, french);

        made.walk();
        made.update().write(Page.read(page), List.of(Page.read(translation)));

        assertThat(page).content().contains("$ echo b; exit 1\n? 1\nb\n```\nEnd");
        assertThat(translation).hasContent(french.replace("exit 1\na", "exit 1\n? 1\nb"));
    }

    @Test
    void writesAJournalOfEveryCommand() throws Exception {
        made.page("01-one", "## 1.b Say\n```console\n$ echo \\\"b\\\"\n\"b\"\n```\n");

        made.walk();

        assertThat(home.resolve(".tp1/walk.jsonl"))
                .content()
                .contains(
                        "{\"question\":\"1.b\",\"command\":\"echo"
                                + " \\\\\\\"b\\\\\\\"\",\"output\":\"\\\"b\\\"\",\"exitCode\":0,");
    }
}
