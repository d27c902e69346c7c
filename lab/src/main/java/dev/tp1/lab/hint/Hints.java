package dev.tp1.lab.hint;

import dev.tp1.lab.page.Page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The hints of a question: those in {@code hints.md}, an item of a list each below its heading, and
 * last what the page itself says.
 */
final class Hints {
    static final String FILE = "docs/src/main/resources/hints.md";

    private static final String ITEM = "- ";

    private Hints() {}

    /** In order, at least one. */
    static List<String> of(String question, Path home) {
        List<String> hints = new ArrayList<>();
        for (String line : below(question, home.resolve(FILE))) {
            if (line.startsWith(ITEM)) {
                hints.add(line.substring(ITEM.length()));
            }
        }
        hints.add(solution(question, home));
        return hints;
    }

    private static String solution(String question, Path home) {
        Path page =
                Page.all(home, Page.ENGLISH).stream()
                        .filter(one -> question.startsWith(one.exercise() + "."))
                        .map(Page::file)
                        .findFirst()
                        .orElseThrow();
        String says = String.join("\n", below(question, page)).strip();
        return "%s says:\n\n%s".formatted(home.relativize(page), says);
    }

    /** The lines below the heading of a question, up to the next of its level. */
    private static List<String> below(String question, Path file) {
        List<String> kept = new ArrayList<>();
        boolean inside = false;
        for (String line : lines(file)) {
            if (line.startsWith("## ")) {
                inside = line.equals("## " + question) || line.startsWith("## " + question + " ");
            } else if (inside) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
