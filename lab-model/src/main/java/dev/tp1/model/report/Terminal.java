package dev.tp1.model.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a terminal shows after a program has written to it. A carriage return, a backspace and the
 * movements of a progress bar overwrite what stood there, colours become styles, and every other
 * control vanishes. The cursor moves within what was written, and a line goes on below after {@link
 * #WIDTH} characters, as on a real screen: no output takes long to show, or shows more than it has.
 */
public final class Terminal {
    private static final Pattern CONTROL =
            Pattern.compile(
                    "\\e\\[(?<parameters>[0-?]*+)[ -/]*+(?<command>[@-~])" // CSI
                            + "|\\e\\][^\\x07\\e]*+(?:\\x07|\\e\\\\)" // OSC: titles, links
                            + "|\\e[PX^_][^\\e]*+\\e\\\\" // DCS and its like
                            + "|\\e[ -/]*+[0-~]?" // every other escape
                            + "|\\p{Cc}");

    private static final int WIDTH = 400;

    private final List<Line> lines = new ArrayList<>(List.of(new Line()));
    private Style style = Style.PLAIN;
    private int row;
    private int column;

    private Terminal(String output) {
        Matcher control = CONTROL.matcher(output);
        int read = 0;
        while (control.find()) {
            output.substring(read, control.start()).codePoints().forEach(this::show);
            read = control.end();
            if (control.group("command") == null) {
                obey(control.group().charAt(0));
            } else {
                obey(control.group("command").charAt(0), control.group("parameters"));
            }
        }
        output.substring(read).codePoints().forEach(this::show);
    }

    /** Text that is shown in one style. */
    record Span(String text, Style style) {}

    /** A line of the screen; where it goes on below, no line of the output ends. */
    private static final class Line {
        private final List<Cell> cells = new ArrayList<>();
        private boolean goesOn;
    }

    private record Cell(int character, Style style) {
        static final Cell BLANK = new Cell(' ', Style.PLAIN);
    }

    /** The text, its lines ended by a line feed each; empty where nothing is to be seen. */
    public static String plain(String output) {
        return spans(output).stream().map(Span::text).collect(Collectors.joining());
    }

    /** The same text in pieces, each of another style than the one before. */
    static List<Span> spans(String output) {
        List<Span> spans = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Style style = Style.PLAIN;
        for (Line line : new Terminal(output).written()) {
            for (Cell cell : line.cells) {
                if (!cell.style.equals(style)) {
                    end(text, style, spans);
                    style = cell.style;
                }
                text.appendCodePoint(cell.character);
            }
            if (!line.goesOn) {
                text.append('\n');
            }
        }
        end(text, style, spans);
        return spans;
    }

    private static void end(StringBuilder text, Style style, List<Span> spans) {
        if (!text.isEmpty()) {
            spans.add(new Span(text.toString(), style));
            text.setLength(0);
        }
    }

    private List<Line> written() {
        return lines.getLast().cells.isEmpty() ? lines.subList(0, lines.size() - 1) : lines;
    }

    private void show(int character) {
        if (column == WIDTH) {
            lines.get(row).goesOn = true;
            newLine();
        }
        List<Cell> line = lines.get(row).cells;
        Cell cell = new Cell(character, style);
        if (column < line.size()) {
            line.set(column, cell);
        } else {
            line.add(cell);
        }
        column++;
    }

    private void obey(char control) {
        switch (control) {
            case '\n' -> newLine();
            case '\r' -> column = 0;
            case '\b' -> move(0, -1);
            case '\t' -> show('\t');
            default -> {} // rings, shifts or switches something that a page does not have
        }
    }

    private void obey(char command, String parameters) {
        int first = first(parameters);
        int count = Math.max(1, first);
        switch (command) {
            case 'm' -> style = style.after(parameters);
            case 'A' -> move(-count, 0);
            case 'B' -> move(count, 0);
            case 'C' -> move(0, count);
            case 'D' -> move(0, -count);
            case 'E' -> move(count, -column);
            case 'F' -> move(-count, -column);
            case 'G' -> move(0, count - 1 - column);
            case 'J' -> eraseBelow(first);
            case 'K' -> eraseLine(first);
            default -> {}
        }
    }

    private void newLine() {
        row++;
        column = 0;
        if (row == lines.size()) {
            lines.add(new Line());
        }
    }

    private void move(int down, int right) {
        row = Math.clamp(row + down, 0, lines.size() - 1);
        column = Math.clamp(column + right, 0, lines.get(row).cells.size());
    }

    private void eraseBelow(int what) {
        if (what == 0) {
            eraseLine(0);
            lines.subList(row + 1, lines.size()).clear();
        } else if (what == 2 || what == 3) { // the whole screen
            lines.clear();
            lines.add(new Line());
            row = 0;
            column = 0;
        }
    }

    private void eraseLine(int what) {
        List<Cell> line = lines.get(row).cells;
        int end = Math.min(column, line.size());
        switch (what) {
            case 0 -> line.subList(end, line.size()).clear();
            case 1 -> line.subList(0, end).replaceAll(cell -> Cell.BLANK);
            case 2 -> line.replaceAll(cell -> Cell.BLANK);
            default -> {}
        }
    }

    private static int first(String parameters) {
        Matcher number = Pattern.compile("\\d{1,6}").matcher(parameters);
        return number.lookingAt() ? Integer.parseInt(number.group()) : 0;
    }
}
