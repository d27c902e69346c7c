package dev.tp1.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.model.exercise.Language;
import dev.tp1.model.run.Answer;
import dev.tp1.model.run.Run;
import dev.tp1.model.run.Verdict;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** What a report does to text that came from outside. */
final class WhatAPersonWroteTest {
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

            assertThat(Markdown.headings(markdown, 1)).hasSize(1);
            assertThat(Markdown.headings(markdown, 2)).hasSize(8);
            assertThat(Markdown.headings(markdown, 3)).hasSize(28);
            assertThat(Markdown.html(markdown)).isEmpty();
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

            assertThat(Markdown.headings(report.markdown(), 3)).hasSize(28);
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
                                SampleRun.TIME,
                                List.of(SampleRun.observation(evil, evil, 1)),
                                List.of(new Verdict("1.b", "failed", evil, SampleRun.TIME)),
                                List.of(new Answer("1.b", evil, SampleRun.TIME))),
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
                                        SampleRun.TIME,
                                        List.of(
                                                SampleRun.observation(
                                                        evil, "\u001b[31m" + evil, 1)),
                                        List.of(new Verdict("1.b", "failed", evil, SampleRun.TIME)),
                                        List.of(new Answer("1.b", evil, SampleRun.TIME))),
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
                                new Run(
                                        evil,
                                        evil,
                                        SampleRun.TIME,
                                        List.of(),
                                        List.of(),
                                        List.of()),
                                Language.ENGLISH)
                        .markdown();

        assertThat(Markdown.html(markdown)).isEmpty();
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
                        SampleRun.TIME,
                        List.of(),
                        List.of(),
                        List.of(new Answer("1.b", words, SampleRun.TIME))),
                language);
    }
}
