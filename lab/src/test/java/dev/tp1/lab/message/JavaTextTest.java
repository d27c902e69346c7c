package dev.tp1.lab.message;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tp1.lab.message.Sources.Source;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No sentence for a person stands in Java: it would have one language. */
final class JavaTextTest {
    /** A word of two letters beside a space. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}[,.:;]? | \\p{L}{2,}");

    /** The example of a file is the same in both languages. */
    private static final String EXAMPLE = "student: Ada Lovelace\n";

    @Test
    void hasNoSentence() throws IOException {
        List<Source> sources = Sources.all();
        assertThat(sources).flatMap(Source::strings).isNotEmpty();
        assertThat(sources.stream().flatMap(JavaTextTest::sentences)).isSubsetOf(notForAPerson());
    }

    private static List<String> notForAPerson() throws IOException {
        try (InputStream file = JavaTextTest.class.getResourceAsStream("not-for-a-person.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8).lines().toList();
        }
    }

    /** Literals with a space between words, each behind its class. */
    private static Stream<String> sentences(Source source) {
        return source.strings().stream()
                .filter(text -> WORDS.matcher(text).find())
                .filter(text -> !text.startsWith(EXAMPLE))
                .map(text -> (source.name() + ": " + text).stripTrailing());
    }
}
