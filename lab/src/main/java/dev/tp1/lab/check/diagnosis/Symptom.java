package dev.tp1.lab.check.diagnosis;

import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.message.Messages;
import dev.tp1.model.exercise.Language;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says more to who knows it than to who meets it first.
 *
 * @param sign is found in the line
 * @param cause what it means; {@code {1}} is the first group of the sign
 * @param next what to do; the same groups
 * @param fr cause and next step in French
 */
public record Symptom(Pattern sign, String cause, String next, Translation fr) {
    private static final Pattern GROUP = Pattern.compile("\\{(\\d)\\}");

    /** The same in another language. */
    public record Translation(String cause, String next) {}

    public Symptom {
        sign = Pattern.compile(sign.pattern(), Pattern.CASE_INSENSITIVE);
    }

    /** The first of these that some line shows, told for that line. */
    public static Optional<Finding> find(
            List<Symptom> symptoms, List<String> lines, List<String> around) {
        return symptoms.stream().flatMap(one -> one.told(lines, around).stream()).findFirst();
    }

    private Optional<Finding> told(List<String> lines, List<String> around) {
        return lines.stream()
                .map(sign::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(line -> failed(line, around));
    }

    private Finding failed(MatchResult line, List<String> around) {
        boolean french = Messages.language() == Language.FRENCH;
        String why = french ? fr.cause() : cause;
        String step = french ? fr.next() : next;
        return Finding.failed(filled(why, line), around, filled(step, line)).withCause(cause);
    }

    /** Groups of alternatives that did not match are empty. */
    private static String filled(String text, MatchResult line) {
        return GROUP.matcher(text)
                .replaceAll(
                        group -> {
                            int number = Integer.parseInt(group.group(1));
                            String value = number <= line.groupCount() ? line.group(number) : null;
                            return Matcher.quoteReplacement(value == null ? "" : value);
                        });
    }
}
