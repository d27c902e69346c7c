package dev.tp1.lab.hint;

import dev.tp1.lab.project.Project;
import dev.tp1.lab.workspace.Framework;
import dev.tp1.model.exercise.Language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The hints of a question: an item of a list each, below its heading in {@code hints.md} or {@code
 * hints.fr.md}. The last is the solution, with the files that belong to it.
 */
final class Hints {
    private static final String ITEM = "- ";

    private Hints() {}

    /** In order, at least one. */
    static List<String> of(String question, Framework framework, Language language) {
        List<String> hints = new ArrayList<>();
        for (String line : below(question, file(language))) {
            if (line.startsWith(ITEM)) {
                hints.add(line.substring(ITEM.length()));
            } else if (!line.isBlank()) { // the item goes on
                hints.add(hints.removeLast() + "\n" + line.strip());
            }
        }
        hints.add(hints.removeLast() + Solution.of(question, framework, language));
        return hints;
    }

    private static Path file(Language language) {
        String name = language == Language.FRENCH ? "hints.fr.md" : "hints.md";
        return Project.find("docs/src/main/resources/" + name);
    }

    /** The lines below the heading of a question, up to the next heading. */
    private static List<String> below(String question, Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .dropWhile(line -> !line.equals("## " + question))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("## "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
