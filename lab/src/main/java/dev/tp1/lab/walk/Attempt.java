package dev.tp1.lab.walk;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.page.Step;
import dev.tp1.lab.walk.transcript.Transcript;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One command of a page, as it was really run.
 *
 * @param printed what its terminal showed in the end, with the page's names
 * @param exitCode as a shell has it; of no meaning where it was ended
 * @param ended whether it ended by itself, within its time
 */
record Attempt(
        Step step,
        List<String> printed,
        int exitCode,
        boolean ended,
        Instant startedAt,
        Duration took) {
    private static final Messages MESSAGES = Messages.of(Attempt.class);
    private static final int LAST_LINES = 40;

    boolean isAsThePageSays() {
        return ended && exitCode == step.exitCode() && transcript().matches();
    }

    Transcript transcript() {
        return new Transcript(step.expected(), printed);
    }

    /** The line of the page that is wrong. */
    int line() {
        return ended && !transcript().matches()
                ? step.firstLine() + transcript().firstDifference()
                : step.line();
    }

    /** What differs from the page, for a person who stands before both. */
    List<String> why() {
        List<String> why = new ArrayList<>();
        step.command().lines().forEach(line -> why.add((why.isEmpty() ? "$ " : "> ") + line));
        if (!ended) {
            long seconds = Math.round(took.toMillis() / 1000.0); // it is ended a moment early
            why.add(MESSAGES.text("too-slow", seconds));
            why.addAll(printed.subList(Math.max(0, printed.size() - LAST_LINES), printed.size()));
            return why;
        }
        if (exitCode != step.exitCode()) {
            why.add(MESSAGES.text("other-exit-code", exitCode, step.exitCode()));
        }
        why.addAll(transcript().diff());
        return why;
    }
}
