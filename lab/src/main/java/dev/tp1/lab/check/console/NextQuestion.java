package dev.tp1.lab.check.console;

import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.run.RunFile;
import dev.tp1.model.run.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The question that a person should mend next, with its reason and its step. */
final class NextQuestion {
    private static final Messages MESSAGES = Messages.of(NextQuestion.class);

    private final Map<String, Finding> told;
    private final RunFile run;

    /**
     * @param told what was found this time, in the order of the questions
     */
    NextQuestion(Map<String, Finding> told, RunFile run) {
        this.told = told;
        this.run = run;
    }

    /**
     * What fails by itself, now or when it was last checked; else what is not begun; else the first
     * that is open.
     *
     * @param open the questions that do not hold, at least one
     */
    Finding.Root of(List<String> open) {
        return firstThatFails()
                .or(() -> lastFailure(open))
                .or(this::firstThatIsNotBegun)
                .orElseGet(() -> notCheckedNow(open.getFirst()));
    }

    /** By itself, and not because another has; that other one where it was not looked at. */
    private Optional<Finding.Root> firstThatFails() {
        return told.entrySet().stream()
                .flatMap(one -> failure(one.getKey(), one.getValue()).stream())
                .findFirst();
    }

    private Optional<Finding.Root> failure(String question, Finding finding) {
        if (finding.outcome() == Finding.Outcome.FAILED) {
            return Optional.of(new Finding.Root(question, finding.why(), finding.next()));
        }
        return Optional.ofNullable(finding.root())
                .filter(root -> !told.containsKey(root.question()));
    }

    private Optional<Finding.Root> firstThatIsNotBegun() {
        return told.entrySet().stream()
                .filter(one -> !one.getValue().hasPassed() && one.getValue().root() == null)
                .findFirst()
                .map(
                        one ->
                                new Finding.Root(
                                        one.getKey(), one.getValue().why(), one.getValue().next()));
    }

    /** Why it did not hold may have passed since. */
    private static Finding.Root notCheckedNow(String question) {
        return new Finding.Root(question, MESSAGES.text("open.not-checked", question), null);
    }

    /** With the reason that the run has kept. */
    private Optional<Finding.Root> lastFailure(List<String> open) {
        return open.stream()
                .flatMap(question -> run.verdict(question).stream())
                .filter(verdict -> verdict.outcome().equals("failed"))
                .findFirst()
                .map(NextQuestion::root);
    }

    private static Finding.Root root(Verdict verdict) {
        String reason = verdict.reason();
        return new Finding.Root(
                verdict.question(), reason.lines().findFirst().orElse(""), step(reason));
    }

    private static @Nullable String step(String reason) {
        return reason.lines()
                .filter(line -> line.startsWith(Finding.NEXT))
                .map(line -> line.substring(Finding.NEXT.length()))
                .findFirst()
                .orElse(null);
    }
}
