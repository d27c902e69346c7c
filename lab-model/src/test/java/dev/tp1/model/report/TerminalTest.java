package dev.tp1.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.model.report.Terminal.Span;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

/** Here {@code ␛} stands for the escape character, and {@code ↵} for the end of a line. */
final class TerminalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "nothing||",
                "a line without an end|ok|ok↵",
                "two lines|a↵b↵|a↵b↵",
                "an empty line|a↵↵b|a↵↵b↵",
                "a carriage return before a line feed|a\r↵b|a↵b↵",
                "a line written over|10 %\r100 %|100 %↵",
                "a shorter one over a longer|longer\rab|abnger↵",
                "a line erased and written again|longer\r␛[Kab|ab↵",
                "a backspace|ab\bc|ac↵",
                "a tab|a\tb|a\tb↵",
                "colours|␛[1;31mred␛[0m|red↵",
                "a bar two lines up|one↵two↵␛[2A␛[2Kuno|uno↵two↵",
                "a screen erased|a↵b↵␛[2J␛[Hc|c↵",
                "what is below erased|a↵b↵c↵␛[2A␛[Jx|a↵x↵",
                "a cursor beyond the margins|a␛[99C␛[99Bb␛[99D␛[99Ac|cb↵",
                "a column|abc␛[2Gx|axc↵",
                "a window's title|␛]0;title\u0007a␛]8;;http://x␛\\b|ab↵",
                "an unfinished escape|a␛|a↵",
                "an unfinished sequence|a␛[31|a31↵",
                "a hidden cursor|␛[?25la␛[?25h|a↵",
                "a bell and a NUL-like control|a\u0007\u0001\u007fb|ab↵",
                "controls of the upper half|a\u009b\u0085b|ab↵",
                "other scripts|é␛[32m漢字😀|é漢字😀↵",
            })
    void showsWhatATerminalWould(String what, String output, String text) {
        assertThat(Terminal.plain(real(output))).as(what).isEqualTo(real(text));
    }

    @Test
    void keepsColoursAsStyles() {
        assertThat(Terminal.spans(real("a␛[31mb␛[1mc␛[0md")))
                .extracting(Span::text, span -> span.style().css())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", ""),
                        org.assertj.core.groups.Tuple.tuple("b", "color:#b42318"),
                        org.assertj.core.groups.Tuple.tuple("c", "color:#b42318;font-weight:bold"),
                        org.assertj.core.groups.Tuple.tuple("d\n", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "31, color:#b42318",
        "92, color:#1a7f37",
        "44, background:#0550ae",
        "38;5;196, color:#ff0000",
        "38;5;232, color:#080808",
        "38;5;1, color:#b42318",
        "48;2;1;2;3, background:#010203",
        "38:2:1:2:3, color:#010203",
        "1;3;4, font-style:italic;font-weight:bold;text-decoration:underline",
        "31;39, ''",
        "1;2;22, ''",
        "7, background:#1f2328;color:#f6f8fa",
        "7;27, ''",
        "31;0, ''",
        "38;5, color:#1f2328",
        "38, ''",
        "999999999999, ''",
        "'', ''",
    })
    void readsTheParametersOfSgr(String parameters, String css) {
        assertThat(Style.PLAIN.after(parameters).css()).isEqualTo(css);
    }

    @Test
    void keepsALongLineWhole() {
        String line = "x".repeat(1_000);

        assertThat(Terminal.plain(line + "\n" + line)).isEqualTo(line + "\n" + line + "\n");
    }

    @Test
    void erasesALineOfTheScreenAndNoMore() {
        assertThat(Terminal.plain("a".repeat(32_768) + "\u001b[2K".repeat(8_190)))
                .hasSize(32_769)
                .endsWith("a" + " ".repeat(368) + "\n");
    }

    @Test
    void staysWithinBoundsWhateverComes() {
        Random random = new Random(1);
        String alphabet = "␛[]0123456789;?ABCDEFGHJKmP\\\r\b\t↵ab";
        for (int i = 0; i < 3_000; i++) {
            StringBuilder noise = new StringBuilder();
            random.ints(60, 0, alphabet.length()).mapToObj(alphabet::charAt).forEach(noise::append);
            String output = real(noise.toString());

            String shown = Terminal.plain(output);

            assertThat(shown.length()).isLessThanOrEqualTo(output.length() + 1);
            assertThat(shown).doesNotContainPattern("[\\p{Cc}&&[^\\n\\t]]");
        }
    }

    private static String real(String text) {
        return text == null ? "" : text.replace('␛', '\u001b').replace('↵', '\n');
    }
}
