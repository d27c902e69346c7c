package dev.tp1.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The files that a student begins with, and the solutions. */
final class StarterTest {
    private static final Path EXERCISES = Path.of("src/main/resources/exercises");
    private static final Pattern COMMENT = Pattern.compile("(?:#|//) *(TODO \\d\\.[a-z]|).*");
    private static final Pattern PLATFORM =
            Pattern.compile("<micronaut.platform.version>(.+)</micronaut.platform.version>");

    @ParameterizedTest
    @ValueSource(
            strings = {"03-dockerfile/%s/fastapi", "03-dockerfile/%s/micronaut", "05-compose/%s"})
    void leavesTodosThatTheSolutionHasDone(String folder) throws IOException {
        assertThat(text(folder.formatted("starter"))).contains("TODO ");
        assertThat(text(folder.formatted("solution"))).isNotEmpty().doesNotContain("TODO");
    }

    @Test
    void usesTheMicronautOfTheProject() throws IOException {
        List<String> ours = platforms(Files.readString(Pages.PROJECT.resolve("pom.xml")));

        assertThat(ours).hasSize(1);
        assertThat(platforms(text("03-dockerfile/starter/micronaut"))).isEqualTo(ours);
        assertThat(platforms(text("03-dockerfile/solution/micronaut"))).isEqualTo(ours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03-dockerfile", "05-compose"})
    void saysTheSameInFrench(String exercise) throws IOException {
        Path french = EXERCISES.resolve(exercise).resolve("starter.fr");
        try (var files = Files.walk(french)) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(
                            file ->
                                    assertThat(outline(file))
                                            .isEqualTo(
                                                    outline(
                                                            french.resolveSibling("starter")
                                                                    .resolve(
                                                                            french.relativize(
                                                                                    file)))));
        }
    }

    /** Without comments, except for the names of the questions in them. */
    private static List<String> outline(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> COMMENT.matcher(line).replaceFirst("$1"))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static List<String> platforms(String pom) {
        return PLATFORM.matcher(pom).results().map((MatchResult one) -> one.group(1)).toList();
    }

    private static String text(String folder) throws IOException {
        StringBuilder text = new StringBuilder();
        try (var files = Files.walk(EXERCISES.resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
