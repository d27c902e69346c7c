package dev.tp1.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.docs.Pages.Title;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The French pages say what the English ones say, as far as a machine can tell. */
final class TranslationTest {
    private static final Pattern QUESTION = Pattern.compile("\\d\\.[a-z]");

    @ParameterizedTest
    @MethodSource("folders")
    void hasTheSameHeadings(Path folder) throws IOException {
        assertThat(outline(folder.resolve("README.fr.md")))
                .isNotEmpty()
                .isEqualTo(outline(folder.resolve("README.md")));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void hasTheSameBlocks(Path folder) throws IOException {
        assertThat(Pages.blocks(folder.resolve("README.fr.md")))
                .containsExactlyElementsOf(Pages.blocks(folder.resolve("README.md")));
    }

    static List<Path> folders() throws IOException {
        return Pages.folders();
    }

    /** A line for each heading: its level, and the question where it names one. */
    private static List<String> outline(Path page) throws IOException {
        return Pages.titles(page).stream().map(TranslationTest::place).toList();
    }

    private static String place(Title title) {
        Matcher question = QUESTION.matcher(title.words());
        return title.level() + " " + (question.find() ? question.group() : "");
    }
}
