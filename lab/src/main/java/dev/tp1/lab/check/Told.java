package dev.tp1.lab.check;

import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.model.exercise.Exercises;
import dev.tp1.model.run.Verdict;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a check tells the person: a line a question, then why, then what to do next. */
final class Told {
    private static final String INDENT = " ".repeat(16);

    private final PrintWriter out;
    private final Map<Finding.Outcome, Integer> counts = new EnumMap<>(Finding.Outcome.class);

    Told(PrintWriter out) {
        this.out = out;
    }

    void begin(Workspace workspace) {
        if (workspace.isReference()) {
            print(
                    "tp1: checking this project, the reference, which cannot be submitted. Your"
                            + " own: ./tp1 check --workspace DIR");
            return;
        }
        String files =
                List.of(workspace.dockerfile(), workspace.composeFile()).stream()
                        .flatMap(Optional<Path>::stream)
                        .map(workspace::show)
                        .collect(Collectors.joining(" and "));
        print(
                "tp1: checking %s: %s"
                        .formatted(
                                workspace.folder(),
                                files.isEmpty() ? "no Dockerfile, no compose file yet" : files));
    }

    void warn(RunFile run) {
        if (run.unreadable() > 0) {
            print(
                    "tp1: %d lines of .tp1/run.jsonl cannot be read, and do not count."
                            .formatted(run.unreadable()));
        }
    }

    void unchanged(String question, Verdict verdict) {
        counts.merge(Finding.Outcome.PASSED, 1, Integer::sum);
        String why = verdict.reason().lines().findFirst().orElse("");
        print("  %s  %-8s  %s (unchanged)".formatted(question, verdict.outcome(), why));
    }

    void tell(String question, Finding finding) {
        counts.merge(finding.outcome(), 1, Integer::sum);
        String outcome = finding.outcome().toString();
        print(
                "  %s  %-8s  %s"
                        .formatted(
                                question,
                                finding.outcome() == Finding.Outcome.FAILED ? "FAILED" : outcome,
                                finding.why()));
        finding.evidence().forEach(line -> print(INDENT + "> " + line.stripTrailing()));
        if (finding.next() != null) {
            print(INDENT + "next: " + finding.next());
        }
        finding.advice().forEach(one -> print(INDENT + "advice: " + one));
    }

    /** How it stands over all 28; true where all that was looked at has passed. */
    boolean end(Workspace workspace, RunFile run) {
        print(
                counts.entrySet().stream()
                        .map(count -> count.getValue() + " " + count.getKey())
                        .collect(Collectors.joining(", ", "", ".")));
        List<String> open =
                Exercises.questions().stream()
                        .filter(one -> !outcome(run, one).equals("passed"))
                        .toList();
        if (!open.isEmpty()) {
            int all = Exercises.questions().size();
            String next =
                    open.stream()
                            .filter(one -> outcome(run, one).equals("failed"))
                            .findFirst()
                            .orElse(open.getFirst());
            print(
                    "%d of %d hold. Next: %s; ./tp1 hint %s helps."
                            .formatted(all - open.size(), all, next, next));
        } else {
            print(
                    "Done: all 28 questions hold."
                            + (workspace.isReference()
                                    ? ""
                                    : " ./tp1 report shows them, ./tp1 submit hands them in."));
        }
        return counts.keySet().equals(Set.of(Finding.Outcome.PASSED));
    }

    private static String outcome(RunFile run, String question) {
        return run.verdict(question).map(Verdict::outcome).orElse("");
    }

    private void print(String line) {
        out.println(line);
        out.flush();
    }
}
