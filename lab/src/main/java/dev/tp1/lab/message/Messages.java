package dev.tp1.lab.message;

import dev.tp1.model.exercise.Language;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.IntStream;

/**
 * The texts of a package: its {@code messages.properties}, or {@code messages_fr.properties} where
 * the launcher's language is French. Texts are {@link MessageFormat}s: an apostrophe is written
 * twice.
 */
public final class Messages {
    private final String bundle;

    private Messages(String bundle) {
        this.bundle = bundle;
    }

    /** The texts of the package that this class is in. */
    public static Messages of(Class<?> speaker) {
        return new Messages(speaker.getPackageName() + ".messages");
    }

    /** The launcher's language; English where the lab does not speak it. */
    public static Language language() {
        return Language.of(null, Locale.getDefault().toLanguageTag());
    }

    /**
     * The text of that key.
     *
     * @param arguments stand where the text has {0}, {1} and so on; a number as its plain digits,
     *     unless the text names a format
     * @throws java.util.MissingResourceException if there is no such key
     */
    public String text(String key, Object... arguments) {
        Locale locale = language().locale();
        String pattern = ResourceBundle.getBundle(bundle, locale).getString(key);
        Object[] shown =
                IntStream.range(0, arguments.length)
                        .mapToObj(at -> shown(pattern, at, arguments[at]))
                        .toArray();
        return new MessageFormat(pattern, locale).format(shown);
    }

    private static Object shown(String pattern, int at, Object argument) {
        boolean isFormatted = pattern.contains("{" + at + ",");
        return isFormatted ? argument : argument.toString();
    }
}
