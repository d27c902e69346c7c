package dev.tp1.lab.check.stack;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.check.compose.ComposeFile;
import dev.tp1.lab.check.finding.Activity;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.process.ProcessRunner;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what {@code docker compose up} prints: says what it waits for, and ends it where that takes
 * longer than the service may take to become healthy, or to end.
 */
final class UpWatch implements ProcessRunner.Watch {
    private static final Messages MESSAGES = Messages.of(UpWatch.class);
    private static final Duration OF_A_JOB = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration SPARE = Duration.ofSeconds(30); // of a busy machine
    private static final Pattern STATE = Pattern.compile("Container (\\S+?) +(\\S+)");
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|h|m|s)");

    private final ComposeFile file;
    private final Activity activity;
    private final InstantSource clock;
    private int printed;
    private Instant lastPrinted;

    UpWatch(ComposeFile file, Activity activity, InstantSource clock) {
        this.file = file;
        this.activity = activity;
        this.clock = clock;
        this.lastPrinted = clock.instant();
    }

    @Override
    public boolean mayGoOn(String output) {
        if (output.length() > printed) {
            printed = output.length();
            lastPrinted = clock.instant();
        }
        Map<String, String> states = new LinkedHashMap<>();
        Matcher state = STATE.matcher(output);
        while (state.find()) {
            states.put(service(state.group(1)), state.group(2));
        }
        states.values().removeIf(last -> !last.equals("Waiting"));
        activity.does(
                states.isEmpty()
                        ? "docker compose up"
                        : MESSAGES.text("up.waits", String.join(", ", states.keySet())));
        Duration silent = Duration.between(lastPrinted, clock.instant());
        return states.isEmpty()
                || states.keySet().stream()
                        .anyMatch(service -> silent.compareTo(timeout(service)) < 0);
    }

    /** Of the name of its container: project-service-1. */
    private String service(String container) {
        return file.services().stream()
                .filter(service -> container.matches(".*-" + Pattern.quote(service) + "-\\d+"))
                .findFirst()
                .orElse(container);
    }

    private Duration timeout(String service) {
        JsonNode check = file.service(service).path("healthcheck");
        if (check.isMissingNode() || check.path("disable").asBoolean()) {
            return OF_A_JOB;
        }
        Duration round =
                duration(check.path("interval").asText("30s"))
                        .plus(duration(check.path("timeout").asText("30s")));
        Duration all =
                round.multipliedBy(check.path("retries").asInt(3))
                        .plus(duration(check.path("start_period").asText("0s")))
                        .plus(SPARE);
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
