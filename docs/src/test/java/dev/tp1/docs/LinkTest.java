package dev.tp1.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every link from a page of this project to a file of it. */
final class LinkTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".tp1");

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("links")
    void leadsSomewhere(Path page, String link) {
        assertThat(PROJECT.resolve(page).resolveSibling(link.split("#", 2)[0])).exists();
    }

    static List<Arguments> links() throws IOException {
        List<Arguments> links = new ArrayList<>();
        for (Path page : pages()) {
            destinations(Files.readString(PROJECT.resolve(page))).stream()
                    .filter(link -> !link.contains("://") && !link.startsWith("#"))
                    .forEach(link -> links.add(Arguments.of(page, link)));
        }
        return links;
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        Files.walkFileTree(
                PROJECT,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a) {
                        return NOT_OURS.stream().anyMatch(folder::endsWith)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                        if (file.toString().endsWith(".md")) {
                            pages.add(PROJECT.relativize(file));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return pages;
    }

    private static List<String> destinations(String markdown) {
        List<String> destinations = new ArrayList<>();
        Parser.builder()
                .build()
                .parse(markdown)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Link link) {
                                destinations.add(link.getDestination());
                            }
                        });
        return destinations;
    }
}
