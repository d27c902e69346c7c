package dev.tp1.lab.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tp1.lab.message.Sources.Source;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every text that is said is there in both languages, and every text that is there is said. */
final class BundleTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern QUOTED_BRACE = Pattern.compile("'[{}]+'|''");

    private static List<Source> sources = List.of();

    @BeforeAll
    static void read() throws IOException {
        sources = Sources.all();
    }

    static List<Bundle> bundles() throws IOException {
        return Bundle.called("messages");
    }

    static List<Bundle> bundlesAndHelp() throws IOException {
        return Stream.concat(bundles().stream(), Bundle.called("help").stream()).toList();
    }

    @ParameterizedTest
    @MethodSource("bundlesAndHelp")
    void hasTheSameKeysInBothLanguages(Bundle bundle) {
        assertThat(bundle.french().keySet()).isNotEmpty().isEqualTo(bundle.english().keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasTheSamePlaceholdersInBothLanguages(Bundle bundle) {
        assertThat(bundle.french())
                .allSatisfy(
                        (key, text) ->
                                assertThat(placeholders(text))
                                        .isEqualTo(
                                                placeholders(
                                                        bundle.english().getOrDefault(key, ""))));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void writesAnApostropheTwice(Bundle bundle) {
        assertThat(Stream.of(bundle.english(), bundle.french()))
                .flatMap(Map::values)
                .allSatisfy(
                        text ->
                                assertThatCode(() -> new MessageFormat(text))
                                        .doesNotThrowAnyException())
                .allSatisfy(
                        text ->
                                assertThat(QUOTED_BRACE.matcher(text).replaceAll(""))
                                        .as(text)
                                        .doesNotContain("'"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void isSaid(Bundle bundle) {
        Set<String> strings =
                sources.stream()
                        .filter(one -> one.feature().equals(bundle.feature()))
                        .flatMap(one -> one.strings().stream())
                        .collect(Collectors.toSet());

        assertThat(bundle.english().keySet())
                .allMatch(key -> strings.stream().anyMatch(said -> isKey(said, key)));
    }

    @Test
    void areThereForEverythingThatIsSaid() throws IOException {
        Map<String, Bundle> bundles =
                bundles().stream().collect(Collectors.toMap(Bundle::feature, one -> one));

        assertThat(sources).flatMap(Source::keys).isNotEmpty();
        for (Source source : sources) {
            Set<String> keys =
                    bundles.containsKey(source.feature())
                            ? bundles.get(source.feature()).english().keySet()
                            : Set.of();
            assertThat(source.keys())
                    .as("%s.%s", source.feature(), source.name())
                    .allMatch(said -> keys.stream().anyMatch(key -> isKey(said, key)));
        }
    }

    /** {@code question.} stands for every key that begins so. */
    private static boolean isKey(String said, String key) {
        return said.equals(key)
                || key.equals(said + ".next") // of a finding
                || (said.endsWith(".") && said.length() > 1 && key.startsWith(said));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map((MatchResult one) -> one.group(1))
                .collect(Collectors.toSet());
    }
}
