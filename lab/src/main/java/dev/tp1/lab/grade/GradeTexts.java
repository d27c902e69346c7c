package dev.tp1.lab.grade;

import dev.tp1.lab.message.Messages;

import java.util.Locale;

/** What a person reads of a grade. */
final class GradeTexts {
    private static final Messages MESSAGES = Messages.of(GradeTexts.class);

    private GradeTexts() {}

    /** How the check ended, in a word. */
    static String state(Grade grade) {
        return MESSAGES.text("state." + grade.state().name().toLowerCase(Locale.ROOT));
    }

    /** The first question that did not pass and why, or why nothing was decided; may be empty. */
    static String why(Grade grade) {
        return grade.reason().isEmpty()
                ? grade.firstFailure().map(one -> one.question() + ": " + one.reason()).orElse("")
                : grade.reason();
    }

    /** One line for the terminal. */
    static String line(Grade grade, int done, int all) {
        String count = String.format(Locale.ROOT, "[%2d/%d]", done, all);
        String why = why(grade).lines().findFirst().orElse("");
        return MESSAGES.text(
                        "line",
                        count,
                        grade.submission(),
                        grade.points(),
                        grade.outOf(),
                        state(grade),
                        why)
                .stripTrailing();
    }
}
