package dev.tp1.lab.walk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.lab.page.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** What a walk finds in a page, and tells. */
final class WalkTest {
    private final MadeUpWalk made;

    WalkTest(@TempDir Path home) throws IOException {
        made = new MadeUpWalk(home);
    }

    @Test
    void passesWhereThePageIsTrue() throws Exception {
        made.page(
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

        assertThat(made.walk()).isFalse();
        assertThat(made.told())
                .containsSubsequence(
                        "Exercise 1: Try", "1.b  passed", "Echo", "1.c  no command", "Words only")
                .contains("1 passed, 1 no command, in 0 min");
    }

    @Test
    void remembersTheFolderAndWhatWasExportedUntilThePageEnds() throws Exception {
        made.page(
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
        made.page(
                "02-two",
                """
                ## 2.a Forgotten
                ```console
                $ echo "[$COMPOSE_FILE]"; ls ~; test "$PWD" = "$(cat .tp1/walk/bin/folder)"
                []
                ```
                """);

        assertThat(made.walk()).as(made.told()).isFalse();
        assertThat(made.told()).contains("3 passed, in 0 min");
    }

    @Test
    void pointsToTheLineThatLiesAndGoesOn() throws Exception {
        made.page(
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

        assertThat(made.walk()).isTrue();
        assertThat(made.told())
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
        made.page("01-one", "## 1.b End\n```console\n$ exit 3\n```\n");

        assertThat(made.walk()).isTrue();
        assertThat(made.told())
                .contains("README.md:4", "ended with exit code 3, where the page says 0.");
    }

    @Test
    void endsWhatHangsAndShowsWhatItPrinted() throws Exception {
        made.page(
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

        assertThat(made.walk(Duration.ofSeconds(5))).isTrue();
        assertThat(made.told())
                .containsSubsequence("README.md:4", "did not end within", "waiting", "1.c  passed");
    }

    @Test
    void typesAfterThePromptAndPressesControlC() throws Exception {
        made.page(
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
                ```console
                $ trap 'echo bye; exit 7' INT; echo ready; sleep 60
                ? 7
                ready
                ^Cbye
                ```
                """);

        assertThat(made.walk()).as(made.told()).isFalse();
        assertThat(made.told()).contains("1 passed, in 0 min");
    }

    @Test
    void skipsWhatNeedsDockerWhereNoneIs() throws Exception {
        made.page(
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

        assertThat(made.walk()).isFalse();
        assertThat(made.told()).contains("1.b  skipped", "1.c  passed", "1 passed, 1 skipped");
    }
}
