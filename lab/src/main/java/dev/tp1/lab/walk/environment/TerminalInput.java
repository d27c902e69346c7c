package dev.tp1.lab.walk.environment;

import dev.tp1.lab.page.Step;
import dev.tp1.lab.walk.transcript.Transcript;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Types into a program what the page says, as a person would: when the program is ready for it. */
public final class TerminalInput {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String CONTROL_C = "\u0003";

    private final Program program;
    private final Step step;
    private String seen = ""; // when the last key was pressed

    public TerminalInput(Program program, Step step) {
        this.program = program;
        this.step = step;
    }

    /** Types all of it, unless the deadline comes or the program ends before. */
    public void type(Instant deadline) throws InterruptedException {
        for (int at = 0; at < step.expected().size(); at++) {
            String line = step.expected().get(at);
            if (step.isInterrupt(line)) {
                interrupt(step.expected().subList(0, at), deadline);
            } else if (step.isTyped(line) && !typed(line, deadline)) {
                return;
            }
        }
    }

    private void interrupt(List<String> before, Instant deadline) throws InterruptedException {
        Instant latest = Instant.now().plus(TIMEOUT);
        program.await(
                screen -> new Transcript(before, lines(screen)).matches(),
                latest.isBefore(deadline) ? latest : deadline);
        program.type(CONTROL_C);
    }

    private boolean typed(String line, Instant deadline) throws InterruptedException {
        String prompt = Objects.requireNonNull(step.prompt());
        if (!program.await(screen -> isAsking(screen, prompt), deadline)) {
            return false;
        }
        seen = program.screen();
        program.type(line.substring(prompt.length()).strip() + "\r");
        return true;
    }

    private boolean isAsking(String screen, String prompt) {
        List<String> lines = lines(screen);
        return !screen.equals(seen)
                && !lines.isEmpty()
                && lines.getLast().strip().equals(prompt.strip());
    }

    private static List<String> lines(String screen) {
        return WalkNames.pages(screen).lines().toList();
    }
}
