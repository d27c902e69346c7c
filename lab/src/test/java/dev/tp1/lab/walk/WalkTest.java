package dev.tp1.lab.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tp1.lab.CannotGoOnException;
import dev.tp1.lab.page.Page;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A walk without Docker, over pages that are made up here. */
final class WalkTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir private Path home;
    private final StringWriter told = new StringWriter();
    private final Update update = new Update();

    @BeforeEach
    void haveTheFolderOfPages() throws IOException {
        Files.createDirectories(home.resolve(Page.FOLDER));
    }

    @Test
    void passesWhereThePageIsTrue() throws Exception {
        page(
                "01-one",
                """
                ## 1.b Echo
                ```console
                $ echo one; exit 3
                ? 3
                one
                $ printf '%s\\n' two \\
                > three
                two
                three
                ```
                ## 1.c Words only
                """);

        assertThat(walk()).isFalse();
        assertThat(told.toString())
                .containsSubsequence(
                        "Exercise 1: Try", "1.b  passed", "Echo", "1.c  no command", "Words only")
                .contains("1 passed, 1 no command, in 0 min");
    }

    @Test
    void remembersTheFolderAndWhatWasExportedUntilThePageEnds() throws Exception {
        page(
                "01-one",
                """
                ## 1.b Set
                ```console
                $ export COMPOSE_FILE=here
                $ mkdir ~/work && cd ~/work
                ```
                ## 1.c Read
                ```console
                $ echo $COMPOSE_FILE; pwd
                here
                [..]/.tp1/walk/home/work
                ```
                """);
        page(
                "02-two",
                """
                ## 2.a Forgotten
                ```console
                $ echo "[$COMPOSE_FILE]"; ls ~; test "$PWD" = "$(cat .tp1/walk/bin/folder)"
                []
                ```
                """);

        assertThat(walk()).as(told.toString()).isFalse();
    }

    @Test
    void pointsToTheLineThatLiesAndGoesOn() throws Exception {
        page(
                "01-one",
                """
                ## 1.b Lie
                ```console
                $ printf 'a\\nb\\n'
                a
                c
                $ echo never > ~/never
                ```
                ## 1.c Truth
                ```console
                $ ls ~
                ```
                """);

        assertThat(walk()).isTrue();
        assertThat(told.toString())
                .containsSubsequence(
                        "1.b  FAILED",
                        Page.FOLDER + "/01-one/README.md:6",
                        "$ printf",
                        "-c",
                        "+b",
                        "1.c  passed")
                .contains("1 passed, 1 FAILED");
    }

    @Test
    void saysWhichExitCodeItWas() throws Exception {
        page("01-one", "## 1.b End\n```console\n$ exit 3\n```\n");

        assertThat(walk()).isTrue();
        assertThat(told.toString())
                .contains("README.md:4", "ended with exit code 3, where the page says 0.");
    }

    @Test
    void endsWhatHangsAndShowsWhatItPrinted() throws Exception {
        page(
                "01-one",
                """
                ## 1.b Hang
                ```console
                $ echo waiting; sleep 60
                ```
                ## 1.c Go on
                ```console
                $ echo on
                on
                ```
                """);

        assertThat(walk(Duration.ofSeconds(1))).isTrue();
        assertThat(told.toString())
                .containsSubsequence(
                        "README.md:4", "did not end within 1 seconds", "waiting", "1.c  passed");
    }

    @Test
    void typesAfterThePromptAndPressesControlC() throws Exception {
        page(
                "01-one",
                """
                ## 1.b Type
                ```console name>
                $ printf 'name> '; read -r name; echo "Hello $name"; tty -s && echo a terminal
                name> Ada
                Hello Ada
                a terminal
                ```
                ```console
                $ trap 'exit 7' INT; echo ready; sleep 60
                ? 7
                ready
                ^C
                ```
                """);

        assertThat(walk()).as(told.toString()).isFalse();
    }

    @Test
    void skipsWhatNeedsDockerWhereNoneIs() throws Exception {
        page(
                "01-one",
                """
                ## 1.b Docker
                ```console
                $ docker run hello-world
                ```
                ## 1.c Words
                ```console
                $ echo words
                words
                ```
                """);

        assertThat(walk()).isFalse();
        assertThat(told.toString()).contains("1.b  skipped", "1.c  passed", "1 passed, 1 skipped");
    }

    @Test
    void writesWhatWasPrintedIntoBothPages() throws Exception {
        String french =
                "# Exercice 1 : Essai\n## 1.b Dire\n```console\n$ echo b; exit 1\na\n```\nFin\n";
        Path page = page("01-one", "## 1.b Say\n```console\n$ echo b; exit 1\na\n```\nEnd\n");
        Path translation = page.resolveSibling(Page.FRENCH);
        Files.writeString(translation, french);

        walk();
        update.write(Page.read(page), List.of(Page.read(translation)));

        assertThat(page).content().contains("$ echo b; exit 1\n? 1\nb\n```\nEnd");
        assertThat(translation).hasContent(french.replace("exit 1\na", "exit 1\n? 1\nb"));
    }

    @Test
    void writesAJournalOfEveryCommand() throws Exception {
        page("01-one", "## 1.b Say\n```console\n$ echo \\\"b\\\"\n\"b\"\n```\n");

        walk();

        assertThat(home.resolve(".tp1/walk.jsonl"))
                .content()
                .contains(
                        "{\"question\":\"1.b\",\"command\":\"echo"
                                + " \\\\\\\"b\\\\\\\"\",\"output\":\"\\\"b\\\"\",\"exitCode\":0,");
    }

    @Test
    void takesAPageUpToTheQuestion() throws Exception {
        page("01-one", "## Set-up\n## 1.b One\n## 1.c Two\n");
        page("02-two", "## 2.a Three\n");

        List<Page> pages = Page.all(home, Page.ENGLISH);

        assertThat(Part.of(pages, List.of("1.b")))
                .singleElement()
                .extracting(part -> part.sections().size())
                .isEqualTo(2);
        assertThat(Part.of(pages, List.of("2", "1.c"))).hasSize(2);
        assertThatThrownBy(() -> Part.of(pages, List.of("9.z")))
                .isInstanceOf(CannotGoOnException.class)
                .hasMessageContaining("'9.z'");
    }

    @Test
    void saysWhereABlockIsNone() throws Exception {
        Path page = page("01-one", "## 1.b Say\n```console\necho b\n```\n");

        assertThatThrownBy(() -> Page.read(page))
                .isInstanceOf(CannotGoOnException.class)
                .hasMessageContaining("README.md:4: a block `console` begins with a command");
    }

    private Path page(String folder, String sections) throws IOException {
        Path page = home.resolve(Page.FOLDER).resolve(folder).resolve(Page.ENGLISH);
        Files.createDirectories(page.getParent());
        return Files.writeString(page, "# Exercise 1: Try\n" + sections);
    }

    private boolean walk() throws InterruptedException {
        return walk(LIMIT);
    }

    /** Whether it failed. */
    private boolean walk(Duration limit) throws InterruptedException {
        Ground ground = Ground.prepare(home);
        try (Walker walker = new Walker(ground, limit);
                Journal journal = Journal.begin(home)) {
            Walk walk =
                    new Walk(walker, ground, journal, update, false, new PrintWriter(told, true));
            walk.through(Part.of(Page.all(home, Page.ENGLISH), List.of()));
            return walk.hasFailed();
        }
    }
}
