package dev.tp1.model.report;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Document;
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
    private static final int DEEPEST = 100;

    private Words() {}

    /**
     * The parsed words. HTML is shown as text and runs nowhere; an image, which would be fetched
     * from elsewhere, is replaced by what it is called; headings go below the question's.
     */
    static Node parse(String markdown) {
        String text = Terminal.plain(markdown);
        Node document = Parser.builder().build().parse(text);
        if (isDeeplyNested(document)) { // which whoever walks the tree could not bear
            return asItIs(text);
        }
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
                        visitChildren(image);
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

    private static Node asItIs(String text) {
        Node document = new Document();
        document.appendChild(paragraph(text));
        return document;
    }

    /** Without recursion, which is what it guards against. */
    private static boolean isDeeplyNested(Node root) {
        int depth = 0;
        Node node = root;
        while (depth <= DEEPEST) {
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                depth++;
                continue;
            }
            while (node != root && node.getNext() == null) {
                node = node.getParent();
                depth--;
            }
            if (node == root) {
                return false;
            }
            node = node.getNext();
        }
        return true;
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
