package dev.tp1.lab.check.console;

import dev.tp1.lab.check.finding.Activity;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.model.exercise.Exercises;
import dev.tp1.model.run.Verdict;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a check tells the person: a line a question, then why, then what to do next. */
public final class ConsoleReporter {
    private static final Messages MESSAGES = Messages.of(ConsoleReporter.class);
    private static final String INDENT = " ".repeat(18);
    private static final int LONGEST_STEP = 90; // characters

    private final PrintWriter out;
    private final Map<Finding.Outcome, Integer> counts = new EnumMap<>(Finding.Outcome.class);
    private final Map<String, Finding> told = new LinkedHashMap<>();
    private Instant lastPrinted = Instant.now();

    /** Prints a line at a time. */
    public ConsoleReporter(PrintWriter out) {
        this.out = out;
    }

    /** Says what is checked. */
    public void begin(Workspace workspace) {
        if (workspace.isReference()) {
            print(MESSAGES.text("begin.reference"));
            return;
        }
        String files =
                List.of(workspace.dockerfile(), workspace.composeFile()).stream()
                        .flatMap(Optional<Path>::stream)
                        .map(workspace::show)
                        .collect(Collectors.joining(MESSAGES.text("begin.and")));
        print(
                files.isEmpty()
                        ? MESSAGES.text("begin.no-files", workspace.folder())
                        : MESSAGES.text("begin", workspace.folder(), files));
    }

    /** Says how many lines of the run cannot be read, if any. */
    public void warn(RunFile run) {
        if (run.unreadable() > 0) {
            print(MESSAGES.text("unreadable-lines", run.unreadable()));
        }
    }

    /** Says that a question has passed before, and that nothing has changed. */
    public void unchanged(String question, Verdict verdict) {
        counts.merge(Finding.Outcome.PASSED, 1, Integer::sum);
        String why = verdict.reason().lines().findFirst().orElse("");
        print(question, Finding.Outcome.PASSED.shown(), MESSAGES.text("unchanged", why));
    }

    /** Counts a question that still holds, and prints nothing. */
    public void skip() {
        counts.merge(Finding.Outcome.PASSED, 1, Integer::sum);
    }

    /** Says what was found of a question. */
    public void tell(String question, Finding finding) {
        counts.merge(finding.outcome(), 1, Integer::sum);
        told.put(question, finding);
        print(question, finding.outcome().shown(), finding.why());
        finding.evidence().forEach(line -> print(INDENT + "> " + line.stripTrailing()));
        if (finding.next() != null) {
            print(INDENT + MESSAGES.text("next", finding.next()));
        }
        finding.advice().forEach(one -> print(INDENT + MESSAGES.text("advice", one)));
    }

    /** That something takes its time. */
    void goesOn(Activity.Doing doing) {
        String what = doing.what();
        String step = what.length() <= LONGEST_STEP ? what : what.substring(0, LONGEST_STEP) + "…";
        print(doing.question(), "...", MESSAGES.text("goes-on", step, doing.lasts().toSeconds()));
    }

    /** How long nothing was printed. */
    synchronized Duration silence() {
        return Duration.between(lastPrinted, Instant.now());
    }

    /** How it stands over all 28; true where all that was looked at has passed. */
    public boolean end(Workspace workspace, RunFile run) {
        print(
                counts.entrySet().stream()
                        .map(count -> counted(count.getKey(), count.getValue()))
                        .collect(Collectors.joining(", ", "", ".")));
        List<String> open =
                Exercises.questions().stream().filter(one -> !hasPassed(run, one)).toList();
        if (open.isEmpty()) {
            print(MESSAGES.text(workspace.isReference() ? "done.reference" : "done"));
        } else {
            tellNext(run, open);
        }
        return counts.keySet().equals(Set.of(Finding.Outcome.PASSED));
    }

    private void tellNext(RunFile run, List<String> open) {
        int all = Exercises.questions().size();
        Finding.Root next = new NextQuestion(told, run).of(open);
        print(MESSAGES.text("open", all - open.size(), all, next.question()));
        if (!next.why().isEmpty()) {
            print(INDENT + next.why());
        }
        String step = next.next() == null ? "" : next.next();
        if (!step.isEmpty()) {
            print(INDENT + step);
        }
        if (!step.contains("./tp1 hint")) {
            print(INDENT + MESSAGES.text("open.hint", next.question()));
        }
    }

    private static boolean hasPassed(RunFile run, String question) {
        return run.verdict(question).filter(one -> one.outcome().equals("passed")).isPresent();
    }

    private static String counted(Finding.Outcome outcome, int count) {
        return MESSAGES.text("count." + outcome.name(), count);
    }

    /** A line of the table: how it stands with that question, and more about it. */
    private void print(String question, String outcome, String more) {
        print("  %s  %-9s  %s".formatted(question, outcome, more));
    }

    private synchronized void print(String line) {
        out.println(line);
        out.flush();
        lastPrinted = Instant.now();
    }
}
