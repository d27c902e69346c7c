package dev.tp1.lab.check.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tp1.lab.message.Messages;

import java.util.List;

/** Output as a run keeps it: short enough, and text that a database can store. */
public final class Excerpt {
    private static final Messages MESSAGES = Messages.of(Excerpt.class);
    private static final int LARGEST = 16 * 1024; // bytes; the API takes 64 KiB of an observation
    private static final int EVIDENCE = 6; // lines

    private Excerpt() {}

    /** The output, or its beginning and its end where it is long. */
    public static String of(String output) {
        String text = clean(output);
        if (text.getBytes(UTF_8).length <= LARGEST) {
            return text;
        }
        List<String> lines = text.lines().toList();
        String head = upTo(LARGEST / 2, lines);
        String tail = upTo(LARGEST / 2, lines.reversed());
        long kept = head.lines().count() + tail.lines().count();
        if (head.isEmpty() || tail.isEmpty()) { // one line that is longer than all we keep
            return text.substring(0, LARGEST / 8) + "\n" + MESSAGES.text("cut.line") + "\n";
        }
        String cut = MESSAGES.text("cut.lines", lines.size() - kept);
        return head + cut + "\n" + String.join("\n", tail.lines().toList().reversed()) + "\n";
    }

    /** The last lines, as many as a finding shows. */
    public static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - EVIDENCE), lines.size());
    }

    /** Without what is no text: NUL, and halves of surrogate pairs. */
    static String clean(String text) {
        return new String(text.getBytes(UTF_8), UTF_8).replace("\0", "");
    }

    private static String upTo(int bytes, List<String> lines) {
        StringBuilder kept = new StringBuilder();
        int size = 0;
        for (String line : lines) {
            size += line.getBytes(UTF_8).length + 1;
            if (size > bytes) {
                break;
            }
            kept.append(line).append('\n');
        }
        return kept.toString();
    }
}
