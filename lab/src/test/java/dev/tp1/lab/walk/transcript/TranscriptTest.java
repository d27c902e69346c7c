package dev.tp1.lab.walk.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

final class TranscriptTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/b/c        | a/b/c",
                "a/.../c      | a/x/y/c",
                "a/.../c      | a/c",
                ".../c/...    | a/b/c/d",
                "...          | ''",
                "x [..] z     | x y y z",
                "a  b         | a      b",
                "a            | a//",
                "1.5 ms (+)   | 1.5 ms (+)",
                ".../b/.../b  | b/b"
            })
    void matches(String expected, String printed) {
        assertThat(transcript(expected, printed).matches()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/b/c        | a/b",
                "a/b          | a/b/c",
                "a/.../c      | a/x",
                ".../b/.../b  | b",
                "x [..] z     | x y",
                "a b          | ab",
                "ab           | a b",
                "1.5          | 115",
                "''           | x"
            })
    void differs(String expected, String printed) {
        assertThat(transcript(expected, printed).matches()).isFalse();
    }

    @Nested
    final class Difference {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "a/b/c       | a/x/c    | 1",
                    "a/.../c     | a/x/y/d  | 2",
                    "a/b         | a/b/c    | 2",
                    "a/b/c       | a/c      | 1",
                    ".../b/c     | a/b/x    | 2"
                })
        void isAtTheLineOfThePage(String expected, String printed, int line) {
            assertThat(transcript(expected, printed).firstDifference()).isEqualTo(line);
        }

        @Test
        void showsWhatTheWildcardsTook() {
            assertThat(transcript("[..] up/.../status: ok", "db up/x/y/status: down").diff())
                    .containsExactly(
                            "--- expected",
                            "+++ printed",
                            "@@ -1,4 +1,4 @@",
                            " db up",
                            " x",
                            " y",
                            "-status: ok",
                            "+status: down");
        }
    }

    @Nested
    final class Updated {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "a/b/c                       | a/x/c                   | a/x/c",
                    "a/.../c 1                   | a/1/2/c 2               | a/.../c 2",
                    "[..] INFO  7 applied now    | 12:03 INFO  8 applied now | [..] INFO  8 applied"
                            + " now",
                    "id [..], took [..] s        | id 4f, took 3 s         | id [..], took [..] s",
                    ".../[..] Started/...        | x/db Started/y/z        | .../[..] Started/...",
                    ".../b 7 rows/...            | x/b 8 rows/z            | .../b 8 rows/...",
                    "a                           | ''                      | ''",
                    "''                          | new                     | new"
                })
        void keepsTheWildcardsThatStillMatch(String expected, String printed, String updated) {
            assertThat(transcript(expected, printed).updated()).isEqualTo(lines(updated));
        }
    }

    private static Transcript transcript(String expected, String printed) {
        return new Transcript(lines(expected), lines(printed));
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("/", -1));
    }
}
