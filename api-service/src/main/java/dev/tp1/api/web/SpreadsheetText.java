package dev.tp1.api.web;

import java.util.regex.Pattern;

/** Text that somebody typed, for a cell of a spreadsheet. */
public final class SpreadsheetText {
    /** What a spreadsheet takes for a formula, whatever that is invisible stands before it. */
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{Z}\\p{C}]*[=+@＝＋－＠-]");

    private SpreadsheetText() {}

    /** With an apostrophe before it where a spreadsheet would take it for a formula. */
    public static String of(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
