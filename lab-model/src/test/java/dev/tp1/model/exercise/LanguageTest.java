package dev.tp1.model.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | ENGLISH",
                "'' | ENGLISH",
                "fr | FRENCH",
                "fr-CA | FRENCH",
                "fr-FR,fr;q=0.9,en;q=0.5 | FRENCH",
                "en;q=0.5,fr;q=0.9 | FRENCH",
                "de,fr;q=0.1 | FRENCH",
                "fr;q=0,en | ENGLISH",
                "de | ENGLISH",
                "* | ENGLISH",
                ";;q=x,, | ENGLISH",
                "fr;q=7 | ENGLISH"
            })
    void followsAcceptLanguage(String header, Language language) {
        assertThat(Language.of(null, header)).isEqualTo(language);
    }

    @Test
    void obeysTheTagFirst() {
        assertThat(Language.of("fr", "en")).isEqualTo(Language.FRENCH);
        assertThat(Language.of("en", "fr")).isEqualTo(Language.ENGLISH);
    }
}
