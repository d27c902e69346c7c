package dev.tp1.lab.check;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.process.ProcessRunner;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code docker compose up} prints: says what it waits for, and ends it where a service
 * waits for another longer than that can take to become healthy, or to end.
 */
final class UpWatch implements ProcessRunner.Watch {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Pattern WAITING = Pattern.compile("(?m)^ *Container (\\S+) +Waiting *$");
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|h|m|s)");

    private final Duration patience;
    private final Activity activity;
    private int printed;
    private Instant lastPrinted = Instant.now();

    /**
     * @param seconds how long a container may take until it answers
     */
    UpWatch(ComposeFile file, int seconds, Activity activity) {
        this.activity = activity;
        this.patience =
                file.services().stream()
                        .map(service -> file.service(service).path("healthcheck"))
                        .map(UpWatch::longest)
                        .reduce(
                                Duration.ZERO,
                                (one, other) -> one.compareTo(other) > 0 ? one : other)
                        .plusSeconds(Math.max(60, seconds));
    }

    @Override
    public boolean mayGoOn(String output) {
        if (output.length() > printed) {
            printed = output.length();
            lastPrinted = Instant.now();
        }
        boolean waits = WAITING.matcher(output).find();
        output.lines()
                .filter(line -> !line.isBlank())
                .reduce((_, last) -> last)
                .ifPresent(line -> activity.does("docker compose up: " + line.strip()));
        boolean late = Duration.between(lastPrinted, Instant.now()).compareTo(patience) > 0;
        return !waits || !late;
    }

    /** How long a healthcheck may take until it decides. */
    private static Duration longest(JsonNode check) {
        if (check.isMissingNode() || check.path("disable").asBoolean()) {
            return Duration.ZERO;
        }
        Duration round =
                duration(check.path("interval").asText("30s"))
                        .plus(duration(check.path("timeout").asText("30s")));
        Duration all =
                round.multipliedBy(check.path("retries").asInt(3))
                        .plus(duration(check.path("start_period").asText("0s")));
        return all.compareTo(LONGEST) < 0 ? all : LONGEST;
    }

    /** Of 1m30s, as Compose writes it. */
    static Duration duration(String text) {
        Duration all = Duration.ZERO;
        Matcher part = PART.matcher(text);
        while (part.find()) {
            double number = Double.parseDouble(part.group(1));
            long milliseconds =
                    switch (part.group(2)) {
                        case "h" -> 3_600_000;
                        case "m" -> 60_000;
                        case "s" -> 1000;
                        default -> 1;
                    };
            all = all.plusMillis(Math.round(number * milliseconds));
        }
        return all;
    }
}
