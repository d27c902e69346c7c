package dev.tp1.docs;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pages of the exercises, as Markdown. */
final class Pages {
    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final Path FOLDER = Path.of("src/main/resources/exercises");

    private Pages() {}

    /** A fenced block: what stands after the fence's beginning, and its lines. */
    record Block(String info, List<String> lines) {}

    /** A heading: its level and its words. */
    record Title(int level, String words) {}

    /** The folders of the eight exercises, in order. */
    static List<Path> folders() throws IOException {
        try (var folders = Files.list(FOLDER)) {
            return folders.sorted().toList();
        }
    }

    static List<Block> blocks(Path page) throws IOException {
        List<Block> blocks = new ArrayList<>();
        parse(page)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(FencedCodeBlock block) {
                                blocks.add(
                                        new Block(
                                                block.getInfo(),
                                                block.getLiteral().lines().toList()));
                            }
                        });
        return blocks;
    }

    static List<Title> titles(Path page) throws IOException {
        List<Title> titles = new ArrayList<>();
        parse(page)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Heading heading) {
                                String words =
                                        TextContentRenderer.builder().build().render(heading);
                                titles.add(new Title(heading.getLevel(), words.strip()));
                            }
                        });
        return titles;
    }

    private static Node parse(Path page) throws IOException {
        return Parser.builder().build().parse(Files.readString(page));
    }
}
