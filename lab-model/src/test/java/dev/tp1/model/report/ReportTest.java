package dev.tp1.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.model.exercise.Language;
import dev.tp1.model.run.Answer;
import dev.tp1.model.run.Run;
import dev.tp1.model.run.Verdict;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

final class ReportTest {
    @Test
    void hasEveryQuestionUnderItsExercise() {
        Run nothing = new Run("Ada", null, SampleRun.TIME, List.of(), List.of(), List.of());

        String french = Report.of(nothing, Language.FRENCH).markdown();

        assertThat(french)
                .startsWith(
                        """
                        # Rapport TP1 : Fondamentaux du MLOps et Docker

                        **Auteur** Ada \s
                        **Commencé le** 23 novembre 2026, 09:00 UTC \s
                        **Résultat** 0 questions réussies sur 28

                        ## Exercice 1 : Lancer un premier conteneur

                        ### Question 1.b : Lancer hello-world

                        *Rien ici pour l'instant.*
                        """);
        assertThat(Markdown.headings(french, 2)).hasSize(8);
        assertThat(Markdown.headings(french, 3)).hasSize(28);
        assertThat(Markdown.headings(Report.of(nothing, Language.ENGLISH).markdown(), 3))
                .hasSize(28)
                .contains("Question 8.b: What Compose gives");
    }

    @Test
    void showsVerdictAnswerAndTerminalOfAQuestion() {
        String report =
                Report.of(
                                new Run(
                                        "Ada",
                                        "M1",
                                        SampleRun.TIME,
                                        List.of(
                                                SampleRun.observation(
                                                        "docker run \\\n  nope",
                                                        "\u001b[31mno such image\u001b[0m\n",
                                                        125)),
                                        List.of(
                                                new Verdict(
                                                        "1.b",
                                                        "failed",
                                                        "It did not\nrun.",
                                                        SampleRun.TIME)),
                                        List.of(new Answer("1.b", "I *tried*.", SampleRun.TIME))),
                                Language.ENGLISH)
                        .markdown();

        assertThat(report)
                .contains("**Class** M1")
                .contains(
                        """
                        ### Question 1.b: Run hello-world

                        **failed**: It did not \s
                        run.

                        I *tried*.

                        ```console
                        $ docker run \\
                        >   nope
                        no such image
                        ```

                        *exit code 125*
                        """);
    }

    @Test
    void keepsAFenceAroundAnOutputThatHasFences() {
        Run run =
                new Run(
                        "Ada",
                        null,
                        SampleRun.TIME,
                        List.of(
                                SampleRun.observation(
                                        "cat README.md", "```console\n# x\n````\n", 0)),
                        List.of(),
                        List.of());

        List<String> blocks = new ArrayList<>();
        Parser.builder()
                .build()
                .parse(Report.of(run, Language.ENGLISH).markdown())
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(FencedCodeBlock block) {
                                blocks.add(block.getLiteral());
                            }
                        });

        assertThat(blocks).containsExactly("$ cat README.md\n```console\n# x\n````\n");
    }

    @Test
    void showsColoursInHtmlAndNoEscapesAnywhere() {
        Run run =
                new Run(
                        "Ada",
                        null,
                        SampleRun.TIME,
                        List.of(SampleRun.observation("ls", "\u001b[32mok\u001b[0m <done>\n", 0)),
                        List.of(),
                        List.of());
        Report report = Report.of(run, Language.ENGLISH);

        assertThat(report.html())
                .contains("<b>$ ls\n</b><span style=\"color:#116329\">ok</span> &lt;done&gt;\n")
                .doesNotContain("\u001b");
        assertThat(report.markdown()).contains("$ ls\nok <done>\n").doesNotContain("\u001b");
        assertThat(report.plain().toString()).doesNotContain("\u001b");
    }

    @Test
    void isOnePageThatNeedsNothingBeside() {
        String html =
                Report.of(
                                new Run(
                                        "Ada",
                                        null,
                                        SampleRun.TIME,
                                        List.of(),
                                        List.of(),
                                        List.of()),
                                Language.FRENCH)
                        .html();

        assertThat(html)
                .startsWith("<!doctype html>\n<html lang=\"fr\">")
                .contains("default-src 'none'; style-src 'unsafe-inline'", "@page { size: A4")
                .doesNotContain("<script", "<link", "<img", "url(", "@import", "http://");
    }
}
