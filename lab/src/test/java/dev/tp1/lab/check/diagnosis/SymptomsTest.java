package dev.tp1.lab.check.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every symptom of symptoms.yml is told in both languages, of the same things. */
final class SymptomsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(?:\\d|file)\\}");

    static Stream<Symptom> symptoms() {
        Symptoms all = Symptoms.ALL;
        return Stream.of(all.build(), all.exit(), all.up(), all.compose()).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("symptoms")
    void isToldInFrench(Symptom symptom) {
        assertThat(symptom.fr()).as("fr: of %s", symptom.sign()).isNotNull();
        assertThat(symptom.fr().cause()).isNotBlank().isNotEqualTo(symptom.cause());
        assertThat(symptom.fr().next()).isNotBlank().isNotEqualTo(symptom.next());
    }

    @ParameterizedTest
    @MethodSource("symptoms")
    void namesTheSameInFrench(Symptom symptom) {
        assertThat(placeholders(symptom.fr().cause())).isEqualTo(placeholders(symptom.cause()));
        assertThat(placeholders(symptom.fr().next())).isEqualTo(placeholders(symptom.next()));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
