package dev.tp1.api.report;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** A person's Markdown, made fit to stand in a report: it cannot reach beyond its own section. */
final class Words {
    private static final int BELOW_A_QUESTION = 4;

    private Words() {}

    /**
     * The parsed words. HTML is shown as text and runs nowhere; an image, which would be fetched
     * from elsewhere, is replaced by what it is called; headings go below the question's.
     */
    static Node parse(String markdown) {
        Node document = Parser.builder().build().parse(markdown);
        document.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(HtmlBlock html) {
                        replace(html, paragraph(html.getLiteral()));
                    }

                    @Override
                    public void visit(HtmlInline html) {
                        replace(html, new Text(html.getLiteral()));
                    }

                    @Override
                    public void visit(Image image) {
                        while (image.getFirstChild() != null) {
                            image.insertBefore(image.getFirstChild());
                        }
                        image.unlink();
                    }

                    @Override
                    public void visit(Heading heading) {
                        heading.setLevel(Math.min(6, heading.getLevel() + BELOW_A_QUESTION - 1));
                        visitChildren(heading);
                    }
                });
        return document;
    }

    /** Text as it is, line by line, none of it Markdown. */
    static Paragraph paragraph(String text) {
        Paragraph paragraph = new Paragraph();
        append(paragraph, text);
        return paragraph;
    }

    static void append(Node node, String text) {
        for (String line : text.strip().lines().map(String::strip).toList()) {
            if (node.getLastChild() instanceof Text) {
                node.appendChild(new HardLineBreak());
            }
            node.appendChild(new Text(line));
        }
    }

    private static void replace(Node old, Node node) {
        old.insertAfter(node);
        old.unlink();
    }
}
