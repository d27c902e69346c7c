package dev.tp1.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.RunningApi;
import dev.tp1.api.exercise.Language;
import dev.tp1.api.run.Answer;
import dev.tp1.api.run.Observation;
import dev.tp1.api.run.Run;
import dev.tp1.api.run.Sample;
import dev.tp1.api.run.Verdict;
import dev.tp1.fixture.Tp1Database;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

final class ReportTest {
    private static final Instant TIME = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void hasEveryQuestionUnderItsExercise() {
        Run nothing = new Run("Ada", null, TIME, List.of(), List.of(), List.of());

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
        assertThat(headings(french, 2)).hasSize(8);
        assertThat(headings(french, 3)).hasSize(28);
        assertThat(headings(Report.of(nothing, Language.ENGLISH).markdown(), 3))
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
                                        TIME,
                                        List.of(
                                                observation(
                                                        "docker run \\\n  nope",
                                                        "\u001b[31mno such image\u001b[0m\n",
                                                        125)),
                                        List.of(
                                                new Verdict(
                                                        "1.b", "failed", "It did not\nrun.", TIME)),
                                        List.of(new Answer("1.b", "I *tried*.", TIME))),
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

    @Nested
    final class HoldsWhatAPersonWrote {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "# Exercice 9",
                    "Setext\n===",
                    "```\nnever closed",
                    "~~~~\nnever closed",
                    "<!-- never closed",
                    "<script>alert(1)</script>",
                    "<details>\n<summary>x</summary>\n\n# y",
                    "![x](http://example.com/pixel.png)",
                    "x <img src=x onerror=alert(1)> y",
                    "[1.b]: http://example.com",
                    "- a\n  - b\n    # c",
                    "![a ![b](http://example.com/x.png)](http://example.com/y.png)",
                    "![<img src=x onerror=alert(1)>](y)",
                    "> # quoted",
                    "***",
                    "1. x\n\n    code",
                })
        void withinItsSection(String words) {
            for (Language language : Language.values()) {
                String markdown = answered(words, language).markdown();

                assertThat(headings(markdown, 1)).hasSize(1);
                assertThat(headings(markdown, 2)).hasSize(8);
                assertThat(headings(markdown, 3)).hasSize(28);
                assertThat(html(markdown)).isEmpty();
            }
        }

        @Test
        void howeverDeepItIsNested() {
            for (String words :
                    List.of(
                            ">".repeat(19_990) + "x",
                            "- ".repeat(9_990) + "x",
                            "*".repeat(9_000) + "a" + "*".repeat(9_000),
                            "![".repeat(5_000) + "x" + "](y)".repeat(2_500))) {
                Report report = answered(words, Language.ENGLISH);

                assertThat(headings(report.markdown(), 3)).hasSize(28);
                assertThat(report.html()).contains("</html>").doesNotContain("<img");
            }
        }

        @Test
        void withoutWhatSteersATerminal() {
            String evil = "a\u001b[31m\u0008\u0007b";
            Report report =
                    Report.of(
                            new Run(
                                    evil,
                                    evil,
                                    TIME,
                                    List.of(observation(evil, evil, 1)),
                                    List.of(new Verdict("1.b", "failed", evil, TIME)),
                                    List.of(new Answer("1.b", evil, TIME))),
                            Language.ENGLISH);

            assertThat(report.markdown() + report.html() + report.plain())
                    .doesNotContainPattern("[\\p{Cc}&&[^\n]]");
        }

        @Test
        void asHtmlThatRunsNothingAndFetchesNothing() {
            String html =
                    answered(
                                    """
                                    <script>alert(1)</script>

                                    [x](javascript:alert(1))
                                    ![pixel](https://example.com/p.png) <b onclick="x()">b</b>
                                    <https://example.com/ok>
                                    """,
                                    Language.ENGLISH)
                            .html();

            assertThat(html)
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .contains("pixel &lt;b onclick")
                    .contains("href=\"https://example.com/ok\"")
                    .doesNotContain("javascript:", "<img", "<script", "<b onclick", "p.png");
        }

        @Test
        void inEveryPlaceOfThePage() {
            String evil = "</title></code></pre></style><script>alert('x')</script>";
            String html =
                    Report.of(
                                    new Run(
                                            evil,
                                            evil,
                                            TIME,
                                            List.of(observation(evil, "\u001b[31m" + evil, 1)),
                                            List.of(new Verdict("1.b", "failed", evil, TIME)),
                                            List.of(new Answer("1.b", evil, TIME))),
                                    Language.FRENCH)
                            .html();

            assertThat(html).doesNotContain("<script").doesNotContain("\u001b");
            assertThat(html.split("</title>", -1)).hasSize(2);
            assertThat(html.split("</style>", -1)).hasSize(2);
            assertThat(html.split("&lt;script&gt;", -1)).hasSizeGreaterThan(6);
        }

        @Test
        void asMarkdownThatIsNoMarkdownOfItsOwn() {
            String evil = "# [x](y) `z` *a* <b>";
            String markdown =
                    Report.of(
                                    new Run(evil, evil, TIME, List.of(), List.of(), List.of()),
                                    Language.ENGLISH)
                            .markdown();

            assertThat(html(markdown)).isEmpty();
            assertThat(
                            TextContentRenderer.builder()
                                    .build()
                                    .render(Parser.builder().build().parse(markdown)))
                    .contains("Student " + evil);
        }

        private static Report answered(String words, Language language) {
            return Report.of(
                    new Run(
                            "Ada",
                            null,
                            TIME,
                            List.of(),
                            List.of(),
                            List.of(new Answer("1.b", words, TIME))),
                    language);
        }
    }

    @Test
    void keepsAFenceAroundAnOutputThatHasFences() {
        Run run =
                new Run(
                        "Ada",
                        null,
                        TIME,
                        List.of(observation("cat README.md", "```console\n# x\n````\n", 0)),
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
                        TIME,
                        List.of(observation("ls", "\u001b[32mok\u001b[0m <done>\n", 0)),
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
                                new Run("Ada", null, TIME, List.of(), List.of(), List.of()),
                                Language.FRENCH)
                        .html();

        assertThat(html)
                .startsWith("<!doctype html>\n<html lang=\"fr\">")
                .contains("default-src 'none'; style-src 'unsafe-inline'", "@page { size: A4")
                .doesNotContain("<script", "<link", "<img", "url(", "@import", "http://");
    }

    @Nested
    final class OverHttp {
        private static final Tp1Database DATABASE = Tp1Database.empty();

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                nullValues = "none",
                value = {
                    "none | text/markdown | # TP1 report",
                    "*/* | text/markdown | # TP1 report",
                    "text/* | text/markdown | # TP1 report",
                    "text/html | text/html | <!doctype html>",
                    "text/html,application/xhtml+xml,*/*;q=0.8 | text/html | <!doctype html>",
                    "application/json | application/json | {\"language\":\"en\",",
                    "text/html;q=0.1, application/json | application/json | {\"language\":\"en\",",
                    "text/html;q=0, application/json;q=0.1 | application/json | {",
                    "text/markdown;q=0, */* | text/html | <!doctype html>",
                })
        void comesInTheFormThatIsAccepted(String accept, String type, String beginning) {
            try (RunningApi api = RunningApi.on(DATABASE).awaitReady()) {
                api.put(Sample.PATH, Sample.SMALL);
                var request = api.request(Sample.PATH + "/report");
                if (accept != null) {
                    request.header("Accept", accept);
                }

                var response = api.send(request);

                assertThat(response.statusCode()).isEqualTo(200);
                assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                        .startsWith(type);
                assertThat(response.headers().allValues("Vary"))
                        .contains("Accept", "Accept-Language");
                assertThat(response.body()).startsWith(beginning);
            }
        }

        @Test
        void comesInTheLanguageThatIsAskedFor() {
            try (RunningApi api = RunningApi.on(DATABASE).awaitReady()) {
                api.put(Sample.PATH, Sample.SMALL);
                String report = Sample.PATH + "/report";

                assertThat(api.get(report, "Accept-Language", "fr").body())
                        .startsWith("# Rapport TP1");
                assertThat(api.get(report + "?lang=en", "Accept-Language", "fr").body())
                        .startsWith("# TP1 report");
                assertThat(api.get(report + "?lang=fr").headers().firstValue("Content-Language"))
                        .hasValue("fr");
                assertThat(api.get(report + "?lang=de").statusCode()).isEqualTo(422);
                assertThat(api.get(report, "Accept", "image/png").body())
                        .contains("\"status\":406", "text/markdown, text/html, application/json");
                assertThat(api.get(report, "Accept", "text/html;q=0").statusCode()).isEqualTo(406);
                assertThat(
                                api.get("/runs/00000000-0000-4000-8000-000000000000/report")
                                        .statusCode())
                        .isEqualTo(404);
            }
        }
    }

    private static Observation observation(String command, String output, int exitCode) {
        return new Observation("1.b", command, output, exitCode, TIME, 12L);
    }

    private static List<String> headings(String markdown, int level) {
        List<String> headings = new ArrayList<>();
        Parser.builder()
                .build()
                .parse(markdown)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Heading heading) {
                                if (heading.getLevel() == level) {
                                    headings.add(
                                            TextContentRenderer.builder()
                                                    .build()
                                                    .render(heading)
                                                    .strip());
                                }
                            }
                        });
        return headings;
    }

    /** What of it a viewer would take for HTML, or fetch. */
    private static List<String> html(String markdown) {
        List<String> html = new ArrayList<>();
        Parser.builder()
                .build()
                .parse(markdown)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(HtmlBlock block) {
                                html.add(block.getLiteral());
                            }

                            @Override
                            public void visit(HtmlInline inline) {
                                html.add(inline.getLiteral());
                            }

                            @Override
                            public void visit(Image image) {
                                html.add(image.getDestination());
                            }
                        });
        return html;
    }
}
