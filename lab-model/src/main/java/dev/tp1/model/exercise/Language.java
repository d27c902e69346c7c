package dev.tp1.model.exercise;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** A language that the pages are written in. */
public enum Language {
    ENGLISH(Locale.ENGLISH, "README.md", "Exercise"),
    FRENCH(Locale.FRENCH, "README.fr.md", "Exercice");

    private final Locale locale;
    private final String page;
    private final String exercise;

    Language(Locale locale, String page, String exercise) {
        this.locale = locale;
        this.page = page;
        this.exercise = exercise;
    }

    public Locale locale() {
        return locale;
    }

    /** {@code en} or {@code fr}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The name of a page's file. */
    String page() {
        return page;
    }

    /** What this language calls an exercise, at the beginning of a page's title. */
    String exercise() {
        return exercise;
    }

    /**
     * The language that a person asks for; English where nothing fits.
     *
     * @param tag {@code en} or {@code fr}, which wins; null where the person does not say
     * @param acceptLanguage the header of that name as it came; null where there is none
     */
    public static Language of(@Nullable String tag, @Nullable String acceptLanguage) {
        if (tag != null) {
            return tag.equals(FRENCH.tag()) ? FRENCH : ENGLISH;
        }
        Locale best = Locale.lookup(ranges(acceptLanguage), List.of(Locale.ENGLISH, Locale.FRENCH));
        return Locale.FRENCH.equals(best) ? FRENCH : ENGLISH;
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String acceptLanguage) {
        try {
            return acceptLanguage == null
                    ? List.of()
                    : Locale.LanguageRange.parse(acceptLanguage).stream()
                            .filter(range -> range.getWeight() > 0)
                            .toList();
        } catch (IllegalArgumentException e) { // no such header; a browser's user cannot mend it
            return List.of();
        }
    }
}
