package dev.tp1.lab.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says more to who knows it than to who meets it first.
 *
 * @param sign is found in the line
 * @param why what it means; {@code %1$s} is the first group of the sign
 * @param next what to do; the same groups
 */
record Symptom(Pattern sign, String why, String next) {

    Symptom(String sign, String why, String next) {
        this(Pattern.compile(sign, Pattern.CASE_INSENSITIVE), why, next);
    }

    /** The first of these that some line shows, told for that line. */
    static Optional<Finding> find(List<Symptom> symptoms, List<String> lines, List<String> around) {
        return symptoms.stream().flatMap(one -> one.told(lines, around).stream()).findFirst();
    }

    private Optional<Finding> told(List<String> lines, List<String> around) {
        return lines.stream()
                .map(sign::matcher)
                .filter(Matcher::find)
                .findFirst()
                .map(
                        found -> {
                            Object[] groups = groups(found);
                            return Finding.failed(
                                    why.formatted(groups), around, next.formatted(groups));
                        });
    }

    private static Object[] groups(Matcher found) {
        Object[] groups = new Object[Math.max(1, found.groupCount())];
        for (int group = 0; group < groups.length; group++) {
            String value = group < found.groupCount() ? found.group(group + 1) : "";
            groups[group] = value == null ? "" : value;
        }
        return groups;
    }
}
