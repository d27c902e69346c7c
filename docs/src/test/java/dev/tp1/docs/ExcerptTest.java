package dev.tp1.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.docs.Pages.Block;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the pages show of files: blocks whose first line names one, {@code yaml compose/dev.yml}.
 */
final class ExcerptTest {
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("excerpts")
    void standsInItsFile(Path page, String file, Block block) throws IOException {
        List<String> lines = Files.readAllLines(Pages.PROJECT.resolve(file));

        assertThat(Collections.indexOfSubList(lines, block.lines()))
                .as("%s shows lines that are not in %s: %s", page, file, block)
                .isNotNegative();
    }

    @ParameterizedTest
    @CsvSource({"03-dockerfile, api-service/Dockerfile", "05-compose, compose/dev.yml"})
    void areAllOfTheFileThatThePageExplains(String exercise, String file) throws IOException {
        Path page = Path.of("src/main/resources/exercises", exercise, "README.md");

        assertThat(shown(page, file))
                .containsExactlyElementsOf(
                        says(forTheLab(Files.readAllLines(Pages.PROJECT.resolve(file)))));
    }

    static List<Arguments> excerpts() throws IOException {
        List<Arguments> excerpts = new ArrayList<>();
        for (Path folder : Pages.folders()) {
            Path page = folder.resolve("README.md");
            for (Block block : Pages.blocks(page)) {
                if (!file(block).isEmpty()) {
                    excerpts.add(Arguments.of(page, file(block), block));
                }
            }
        }
        return excerpts;
    }

    private static List<String> shown(Path page, String file) throws IOException {
        List<String> shown = new ArrayList<>();
        for (Block block : Pages.blocks(page)) {
            if (file(block).equals(file)) {
                shown.addAll(says(block.lines()));
            }
        }
        return shown;
    }

    /** Without the part of the Dockerfile that only production needs. */
    private static List<String> forTheLab(List<String> lines) {
        int begin = indexOf("# For production", lines);
        int end = indexOf("# The lab's", lines);
        return Stream.concat(lines.stream().limit(begin), lines.stream().skip(end)).toList();
    }

    private static int indexOf(String start, List<String> lines) {
        return (int) lines.stream().takeWhile(line -> !line.startsWith(start)).count();
    }

    /** Without comments and empty lines. */
    private static List<String> says(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("#"))
                .toList();
    }

    /** The file that the block names; empty where it names none. */
    private static String file(Block block) {
        String[] words = block.info().split(" ", 2);
        boolean names = words.length == 2 && !words[0].equals("console");
        return names ? words[1].strip() : "";
    }
}
