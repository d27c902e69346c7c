package dev.tp1.lab.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Locale;

/** Texts of this package's own {@code messages.properties} among the tests. */
final class MessagesTest {
    private static final Messages MESSAGES = Messages.of(MessagesTest.class);
    private static final Locale OF_THIS_JVM = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(OF_THIS_JVM);
    }

    @Test
    void speakTheLanguageOfTheLauncher() {
        Locale.setDefault(Locale.FRENCH);
        assertThat(MESSAGES.text("taken", 8000)).isEqualTo("Le port 8000 n'est pas libre.");

        Locale.setDefault(Locale.CANADA_FRENCH);
        assertThat(MESSAGES.text("taken", 8000)).isEqualTo("Le port 8000 n'est pas libre.");
    }

    @Test
    void areEnglishWhereTheLabDoesNotSpeakTheLanguage() {
        Locale.setDefault(Locale.GERMAN);

        assertThat(MESSAGES.text("taken", 8000)).isEqualTo("Port 8000 isn't free.");
    }

    @Test
    void countAsTheTextSays() {
        Locale.setDefault(Locale.ENGLISH);

        assertThat(MESSAGES.text("words", 1)).isEqualTo("one word");
        assertThat(MESSAGES.text("words", 12)).isEqualTo("12 words");
    }
}
