package dev.tp1.model.report;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a terminal shows a character, as the escape sequence SGR sets it (ECMA-48, 8.3.117).
 *
 * @param declarations of CSS, by property
 */
record Style(Map<String, String> declarations) {
    static final Style PLAIN = new Style(Map.of());

    private static final String INK = "#1f2328";
    private static final String PAPER = "#f6f8fa";

    /** The 16 colours, such that they can be read on the light ground of a page, on paper too. */
    private static final List<String> PALETTE =
            List.of(
                    INK, "#b42318", "#116329", "#7d5700", "#0550ae", "#8250df", "#0e6b75",
                    "#59636e", "#59636e", "#cf222e", "#1a7f37", "#9a6700", "#0969da", "#a475f9",
                    "#1b7c83", "#818b98");

    Style {
        declarations = Map.copyOf(declarations);
    }

    /** After the parameters of an SGR sequence, such as {@code 1;31}; passes over the unknown. */
    Style after(String parameters) {
        Queue<Integer> codes =
                Arrays.stream(parameters.split("[;:]", -1))
                        .map(Style::number)
                        .collect(Collectors.toCollection(ArrayDeque::new));
        Style style = this;
        while (!codes.isEmpty()) {
            style = style.after(codes.remove(), codes);
        }
        return style;
    }

    /** What stands in a style attribute of HTML; empty for plain text. */
    String css() {
        return new TreeMap<>(declarations)
                .entrySet().stream()
                        .map(one -> one.getKey() + ":" + one.getValue())
                        .collect(Collectors.joining(";"));
    }

    private Style after(int code, Queue<Integer> rest) {
        return switch (code) {
            case 0 -> PLAIN;
            case 1 -> with("font-weight", "bold");
            case 2 -> with("opacity", ".7");
            case 3 -> with("font-style", "italic");
            case 4 -> with("text-decoration", "underline");
            case 7 -> with("color", PAPER).with("background", INK);
            case 22 -> with("font-weight", null).with("opacity", null);
            case 23 -> with("font-style", null);
            case 24 -> with("text-decoration", null);
            case 27 -> with("color", null).with("background", null);
            case 30, 31, 32, 33, 34, 35, 36, 37 -> with("color", PALETTE.get(code - 30));
            case 38 -> with("color", colour(rest));
            case 39 -> with("color", null);
            case 40, 41, 42, 43, 44, 45, 46, 47 -> with("background", PALETTE.get(code - 40));
            case 48 -> with("background", colour(rest));
            case 49 -> with("background", null);
            case 90, 91, 92, 93, 94, 95, 96, 97 -> with("color", PALETTE.get(code - 82));
            case 100, 101, 102, 103, 104, 105, 106, 107 ->
                    with("background", PALETTE.get(code - 92));
            default -> this;
        };
    }

    private Style with(String property, @Nullable String value) {
        Map<String, String> changed = new TreeMap<>(declarations);
        if (value == null) {
            changed.remove(property);
        } else {
            changed.put(property, value);
        }
        return new Style(changed);
    }

    /** What follows 38 and 48: {@code 5;n} of 256 colours, or {@code 2;r;g;b}. */
    private static @Nullable String colour(Queue<Integer> rest) {
        return switch (next(rest)) {
            case 2 -> rgb(next(rest), next(rest), next(rest));
            case 5 -> indexed(next(rest));
            default -> null;
        };
    }

    private static String indexed(int index) {
        if (index < 16) {
            return PALETTE.get(index);
        }
        if (index < 232) { // a cube of 6 × 6 × 6
            int place = index - 16;
            return rgb(shade(place / 36), shade(place / 6 % 6), shade(place % 6));
        }
        int grey = 8 + 10 * (index - 232);
        return rgb(grey, grey, grey);
    }

    private static int shade(int step) {
        return step == 0 ? 0 : 55 + 40 * step;
    }

    private static String rgb(int red, int green, int blue) {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    private static int next(Queue<Integer> rest) {
        Integer code = rest.poll();
        return code == null ? 0 : code;
    }

    /** 0 to 255, which all that is known is; 0 for none, as the standard says. */
    private static int number(String parameter) {
        return parameter.matches("\\d{1,3}") ? Math.min(Integer.parseInt(parameter), 255) : 0;
    }
}
