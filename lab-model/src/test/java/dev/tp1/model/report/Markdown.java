package dev.tp1.model.report;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

import java.util.ArrayList;
import java.util.List;

/** What a viewer of Markdown would see of a text. */
final class Markdown {
    private Markdown() {}

    /** The texts of its headings of a level, 1 to 6, in order. */
    static List<String> headings(String markdown, int level) {
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
    static List<String> html(String markdown) {
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
