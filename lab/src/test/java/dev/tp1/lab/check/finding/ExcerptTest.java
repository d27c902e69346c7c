package dev.tp1.lab.check.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a run keeps of an output. */
final class ExcerptTest {
    @Test
    void keepsAllOfWhatIsShort() {
        assertThat(Excerpt.of("one\ntwo\n")).isEqualTo("one\ntwo\n");
    }

    @Test
    void cutsWhatIsLongInTheMiddleAndSaysSo() {
        String output =
                IntStream.range(0, 10_000)
                        .mapToObj(line -> "line é " + line + "\n")
                        .collect(Collectors.joining());

        String kept = Excerpt.of(output);

        assertThat(kept).startsWith("line é 0\n").endsWith("line é 9999\n");
        assertThat(kept).containsPattern("\\[\\.\\.\\. \\d+ lines were cut here \\.\\.\\.]\n");
        assertThat(kept.getBytes(StandardCharsets.UTF_8).length).isLessThan(17 * 1024);
    }

    @Test
    void cutsOneLineThatIsTooLong() {
        assertThat(Excerpt.of("x".repeat(1_000_000)))
                .endsWith("[... the rest of this line was cut ...]\n")
                .hasSizeLessThan(3000);
    }

    @Test
    void keepsOnlyWhatADatabaseStores() {
        assertThat(Excerpt.of("a\0b\ud800c")).isEqualTo("ab?c");
    }
}
