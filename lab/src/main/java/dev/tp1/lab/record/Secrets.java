package dev.tp1.lab.record;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The secrets that the environment holds, by the names of its variables. */
final class Secrets {
    private static final Pattern NAME =
            Pattern.compile(
                    "(?i)(.*_)?(KEY|TOKEN|SECRET|PASS|PASSWORD|PASSPHRASE|CREDENTIALS?)(_.*)?"
                            + "|.*(TOKEN|SECRET|PASSWORD|APIKEY)");
    private static final int SHORTEST = 4; // characters: shorter ones stand in many words
    private static final String MASK = "****";

    private final List<String> values;

    private Secrets(List<String> values) {
        this.values = values;
    }

    static Secrets of(Map<String, String> environment) {
        return new Secrets(
                environment.entrySet().stream()
                        .filter(one -> NAME.matcher(one.getKey()).matches())
                        .map(Map.Entry::getValue)
                        .filter(value -> value.length() >= SHORTEST)
                        .sorted(Comparator.comparing(String::length).reversed())
                        .toList());
    }

    String mask(String text) {
        String masked = text;
        for (String value : values) { // the longest first: one may be in another
            masked = masked.replace(value, MASK);
        }
        return masked;
    }
}
