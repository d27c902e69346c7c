package dev.tp1.model.report;

import dev.tp1.model.exercise.Language;
import dev.tp1.model.report.Report.Chapter;
import dev.tp1.model.report.Report.Section;
import dev.tp1.model.report.Report.Source;
import dev.tp1.model.run.Observation;
import dev.tp1.model.run.Verdict;

import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/**
 * Writes a report as CommonMark, through a tree of its nodes: the renderer escapes what must be.
 */
final class MarkdownReport {
    private final Node document = new Document();
    private final Language language;

    private MarkdownReport(Language language) {
        this.language = language;
    }

    static String of(Report report) {
        MarkdownReport markdown = new MarkdownReport(report.spoken());
        markdown.add(report);
        return MarkdownRenderer.builder().build().render(markdown.document);
    }

    private void add(Report report) {
        heading(1, report.title());
        document.appendChild(facts(report));
        report.exercises().forEach(this::add);
        if (report.sources() != null) {
            heading(2, Phrase.SOURCES.in(language));
            report.sources().forEach(this::add);
        }
    }

    private void add(Source source) {
        heading(3, source.path());
        if (source.text() == null) {
            paragraph(within(new Emphasis(), Phrase.NO_TEXT.in(language)));
            return;
        }
        FencedCodeBlock block = new FencedCodeBlock();
        block.setLiteral(source.text());
        document.appendChild(block);
    }

    private Paragraph facts(Report report) {
        Paragraph paragraph = new Paragraph();
        report.facts()
                .forEach(
                        (name, value) -> {
                            if (paragraph.getFirstChild() != null) {
                                paragraph.appendChild(new HardLineBreak());
                            }
                            paragraph.appendChild(within(new StrongEmphasis(), name));
                            paragraph.appendChild(new Text(" " + value));
                        });
        return paragraph;
    }

    private void add(Chapter chapter) {
        heading(2, Phrase.EXERCISE.in(language, chapter.exercise(), chapter.title()));
        chapter.questions().forEach(this::add);
    }

    private void add(Section section) {
        heading(3, Phrase.QUESTION.in(language, section.question(), section.title()));
        if (section.isEmpty()) {
            paragraph(within(new Emphasis(), Phrase.NOTHING.in(language)));
        }
        if (section.verdict() != null) {
            add(section.verdict());
        }
        if (section.answer() != null) {
            add(Words.parse(section.answer().words()));
        }
        section.observations().forEach(this::add);
    }

    private void add(Verdict verdict) {
        Node outcome = within(new StrongEmphasis(), Phrase.of(verdict.outcome()).in(language));
        Paragraph paragraph = paragraph(outcome);
        if (!verdict.reason().isBlank()) {
            Words.append(paragraph, ": " + Terminal.plain(verdict.reason()).strip());
        }
    }

    private void add(Node words) {
        while (words.getFirstChild() != null) {
            document.appendChild(words.getFirstChild());
        }
    }

    private void add(Observation observation) {
        FencedCodeBlock block = new FencedCodeBlock();
        block.setInfo("console");
        block.setLiteral(Phrase.prompt(observation.command()) + observation.output());
        document.appendChild(block);
        if (observation.exitCode() != 0) {
            String code = Phrase.EXIT_CODE.in(language, observation.exitCode());
            paragraph(within(new Emphasis(), code));
        }
    }

    private void heading(int level, String text) {
        Heading heading = new Heading();
        heading.setLevel(level);
        document.appendChild(within(heading, text));
    }

    private Paragraph paragraph(Node content) {
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(content);
        document.appendChild(paragraph);
        return paragraph;
    }

    private static Node within(Node node, String text) {
        node.appendChild(new Text(text));
        return node;
    }
}
