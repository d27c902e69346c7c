package dev.tp1.lab.walk;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.page.Page;
import dev.tp1.lab.page.Section;
import dev.tp1.lab.page.Step;
import dev.tp1.lab.walk.environment.WalkEnvironment;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A way through pages, question by question, telling each as it was walked. */
final class Walk {
    private static final Messages MESSAGES = Messages.of(Walk.class);
    private final Walker walker;
    private final WalkEnvironment environment;
    private final Journal journal;
    private final Update update;
    private final boolean docker;
    private final PrintWriter out;
    private final Map<State, Integer> questions = new EnumMap<>(State.class);
    private final List<SectionResult> results = new ArrayList<>();

    /**
     * A walk that has not begun.
     *
     * @param docker whether an engine answers
     * @param update gets every attempt
     */
    Walk(
            Walker walker,
            WalkEnvironment environment,
            Journal journal,
            Update update,
            boolean docker,
            PrintWriter out) {
        this.walker = walker;
        this.environment = environment;
        this.journal = journal;
        this.update = update;
        this.docker = docker;
        this.out = out;
    }

    /** How a question was walked. */
    enum State {
        PASSED,
        FAILED,
        SKIPPED,
        NOTHING;

        String word() {
            return MESSAGES.text(
                    switch (this) {
                        case PASSED -> "passed";
                        case FAILED -> "failed";
                        case SKIPPED -> "skipped";
                        case NOTHING -> "nothing";
                    });
        }
    }

    /** Walks the parts in order, and whatever happens leaves no container behind a page. */
    void through(List<Part> parts) throws InterruptedException {
        long start = System.nanoTime();
        for (Part part : parts) {
            out.println(part.page().title());
            environment.clear();
            try {
                for (Section section : part.sections()) {
                    walk(part.page(), section);
                }
            } finally {
                if (docker) {
                    environment.cleanUp();
                }
            }
        }
        tellSum(Duration.ofNanos(System.nanoTime() - start));
    }

    boolean hasFailed() {
        return questions.containsKey(State.FAILED);
    }

    /** Of each question so far, and of what failed outside of one; in the order of the pages. */
    List<SectionResult> results() {
        return List.copyOf(results);
    }

    private void walk(Page page, Section section) throws InterruptedException {
        long start = System.nanoTime();
        State state = section.steps().isEmpty() ? State.NOTHING : State.PASSED;
        List<String> why = List.of();
        for (Step step : section.steps()) {
            if (step.needsDocker() && !docker) {
                state = State.SKIPPED;
                break;
            }
            Attempt attempt = walker.run(step);
            journal.add(section.name(), attempt);
            update.add(attempt);
            if (!attempt.isAsThePageSays()) {
                state = State.FAILED;
                tell(section, state, start);
                why = attempt.why();
                tell(page, attempt);
                break;
            }
        }
        if (state != State.FAILED && (section.isQuestion() || state != State.NOTHING)) {
            tell(section, state, start);
        }
        if (section.isQuestion() || state == State.FAILED) {
            questions.merge(state, 1, Integer::sum);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            results.add(new SectionResult(page, section, state, took, why));
        }
    }

    private void tell(Section section, State state, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(
                Locale.ROOT,
                "  %-4s %-13s %6.1f s  %s%n",
                section.isQuestion() ? section.name() : "",
                state.word(),
                seconds,
                state == State.SKIPPED
                        ? MESSAGES.text("needs-docker", section.title())
                        : section.title());
    }

    private void tell(Page page, Attempt attempt) {
        out.printf("       %s:%d%n", environment.project().relativize(page.file()), attempt.line());
        attempt.why().forEach(line -> out.println("       " + line));
    }

    private void tellSum(Duration took) {
        StringBuilder sum = new StringBuilder();
        questions.forEach(
                (state, count) ->
                        sum.append(sum.isEmpty() ? "" : ", ")
                                .append(count)
                                .append(' ')
                                .append(state.word()));
        out.println(MESSAGES.text("sum", sum, took.toMinutes(), took.toSecondsPart()));
    }
}
