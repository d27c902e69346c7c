package dev.tp1.lab.hint;

import dev.tp1.lab.page.Page;
import dev.tp1.lab.project.Project;
import dev.tp1.lab.workspace.Framework;
import dev.tp1.model.exercise.Language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The files that solve a question, from the folders {@code solution} of exercises 3 and 5. */
final class Solution {
    private Solution() {}

    /** Each with its name above it; empty where the question is not about a file. */
    static String of(String question, Framework framework, Language language) {
        return files(question, framework).stream()
                .map(
                        file ->
                                "\n\n"
                                        + file
                                        + "\n\n"
                                        + text(folder(question, framework).resolve(file), language))
                .collect(Collectors.joining());
    }

    private static List<String> files(String question, Framework framework) {
        return switch (question) {
            case "3.a" -> framework.api();
            case "3.b" -> List.of("api/Dockerfile");
            case "5.b" -> List.of("compose.yml");
            default -> List.of();
        };
    }

    private static Path folder(String question, Framework framework) {
        return Project.find(
                question.startsWith("3")
                        ? "%s/03-dockerfile/solution/%s".formatted(Page.FOLDER, framework.folder())
                        : Page.FOLDER + "/05-compose/solution");
    }

    /** The comments are English; who reads French gets the file without them. */
    private static String text(Path file, Language language) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> language == Language.ENGLISH || !line.strip().startsWith("#"))
                    .map(line -> ("    " + line).stripTrailing())
                    .collect(Collectors.joining("\n"))
                    .stripTrailing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
