package dev.tp1.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each page names its test in integration-tests, and that has a test for each of its questions. */
final class ExerciseTestTest {
    private static final Path TESTS =
            Pages.PROJECT.resolve("integration-tests/src/test/java/dev/tp1/it/exercise");
    private static final Pattern QUESTION = Pattern.compile("(\\d)\\.([a-z]) .*");

    @ParameterizedTest
    @MethodSource("folders")
    void namesTheTestAndItsCommand(Path folder) throws IOException {
        for (String page : List.of("README.md", "README.fr.md")) {
            assertThat(Files.readString(folder.resolve(page)))
                    .contains(
                            "/integration-tests/src/test/java/dev/tp1/it/exercise/" + file(folder))
                    .contains("mvn verify -pl integration-tests -Dit.test=" + test(folder) + "\n");
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void hasATestForEachQuestion(Path folder) throws IOException {
        String test = Files.readString(TESTS.resolve(file(folder)));

        assertThat(questions(folder))
                .isNotEmpty()
                .allSatisfy(question -> assertThat(test).contains("void question" + question));
    }

    static List<Path> folders() throws IOException {
        return Pages.folders();
    }

    /** {@code Exercise4RunTheApiIT} for {@code 04-run-the-api}. */
    private static String test(Path folder) {
        String name = folder.getFileName().toString();
        String words =
                Stream.of(name.substring("04-".length()).split("-"))
                        .map(
                                word ->
                                        word.substring(0, 1).toUpperCase(Locale.ROOT)
                                                + word.substring(1))
                        .collect(Collectors.joining());
        return "Exercise" + name.charAt(1) + words + "IT";
    }

    private static String file(Path folder) {
        return test(folder) + ".java";
    }

    /** {@code 5b}, from the headings. */
    private static List<String> questions(Path folder) throws IOException {
        return Pages.titles(folder.resolve("README.md")).stream()
                .map(title -> QUESTION.matcher(title.words()))
                .filter(Matcher::matches)
                .map(question -> question.group(1) + question.group(2))
                .toList();
    }
}
