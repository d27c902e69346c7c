package dev.tp1.model.report;

import dev.tp1.model.exercise.Language;
import dev.tp1.model.report.Report.Chapter;
import dev.tp1.model.report.Report.Section;
import dev.tp1.model.report.Report.Source;
import dev.tp1.model.run.Observation;
import dev.tp1.model.run.Verdict;

import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.HtmlWriter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes a report as one HTML page: its style is in it, nothing in it is fetched, nothing runs. */
final class HtmlReport {
    private static final HtmlRenderer WORDS =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();
    private static final String STYLE = style();

    private final StringBuilder page = new StringBuilder();
    private final HtmlWriter html = new HtmlWriter(page);
    private final Language language;

    private HtmlReport(Language language) {
        this.language = language;
    }

    static String of(Report report) {
        HtmlReport html = new HtmlReport(report.spoken());
        html.add(report);
        return html.page.toString();
    }

    private void add(Report report) {
        html.raw("<!doctype html>\n");
        html.tag("html", Map.of("lang", report.language()));
        head(report);
        html.tag("body");
        html.tag("header");
        text("h1", report.title());
        facts(report);
        html.tag("/header");
        html.tag("main");
        report.exercises().forEach(this::add);
        if (report.sources() != null) {
            html.tag("section");
            text("h2", Phrase.SOURCES.in(language));
            report.sources().forEach(this::add);
            html.tag("/section");
        }
        html.tag("/main");
        html.tag("/body");
        html.tag("/html");
        html.line();
    }

    private void head(Report report) {
        html.tag("head");
        html.raw("<meta charset=\"utf-8\">");
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.raw(
                "<meta http-equiv=\"Content-Security-Policy\""
                        + " content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        text("title", report.title() + " · " + report.student());
        html.tag("style");
        html.raw(STYLE);
        html.tag("/style");
        html.tag("/head");
    }

    private void facts(Report report) {
        html.tag("dl");
        report.facts()
                .forEach(
                        (name, value) -> {
                            text("dt", name);
                            text("dd", value);
                        });
        html.tag("/dl");
    }

    private void add(Chapter chapter) {
        html.tag("section");
        text("h2", Phrase.EXERCISE.in(language, chapter.exercise(), chapter.title()));
        chapter.questions().forEach(this::add);
        html.tag("/section");
    }

    private void add(Source source) {
        text("h3", source.path());
        if (source.text() == null) {
            text("p", Phrase.NO_TEXT.in(language), Map.of("class", "nothing"));
            return;
        }
        html.tag("pre");
        text("code", source.text());
        html.tag("/pre");
    }

    private void add(Section section) {
        html.tag("article", Map.of("id", section.question()));
        text("h3", Phrase.QUESTION.in(language, section.question(), section.title()));
        if (section.isEmpty()) {
            text("p", Phrase.NOTHING.in(language), Map.of("class", "nothing"));
        }
        if (section.verdict() != null) {
            add(section.verdict());
        }
        if (section.answer() != null) {
            html.tag("div", Map.of("class", "answer", "dir", "auto"));
            html.raw(WORDS.render(Words.parse(section.answer().words())));
            html.tag("/div");
        }
        section.observations().forEach(this::add);
        html.tag("/article");
    }

    private void add(Verdict verdict) {
        String kind = verdict.outcome().replace(' ', '-');
        html.tag("p", Map.of("class", "verdict " + kind));
        text("strong", Phrase.of(verdict.outcome()).in(language));
        if (!verdict.reason().isBlank()) {
            html.text(" " + Terminal.plain(verdict.reason()).strip());
        }
        html.tag("/p");
    }

    private void add(Observation observation) {
        html.tag("pre");
        html.tag("code");
        text("b", Phrase.prompt(Terminal.plain(observation.command()).stripTrailing()));
        Terminal.spans(observation.output()).forEach(this::add);
        html.tag("/code");
        html.tag("/pre");
        if (observation.exitCode() != 0) {
            String code = Phrase.EXIT_CODE.in(language, observation.exitCode());
            text("p", code, Map.of("class", "exit"));
        }
    }

    private void add(Terminal.Span span) {
        String css = span.style().css();
        if (css.isEmpty()) {
            html.text(span.text());
        } else {
            text("span", span.text(), Map.of("style", css));
        }
    }

    private void text(String element, String text) {
        text(element, text, Map.of());
    }

    private void text(String element, String text, Map<String, String> attributes) {
        html.tag(element, attributes);
        html.text(text);
        html.tag("/" + element);
    }

    private static String style() {
        try (InputStream file = HtmlReport.class.getResourceAsStream("report.css")) {
            if (file == null) {
                throw new IllegalStateException("The class path has no report.css");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
