package dev.tp1.lab.run;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.page.Page;
import dev.tp1.model.exercise.Exercises;

import java.util.List;
import java.util.Optional;

/** The lab's questions, as a person names them on the command line. */
public final class Questions {
    /** Those that are answered in words. */
    public static final List<String> WRITTEN = List.of("2.a", "2.c", "8.a", "8.b");

    private static final Messages MESSAGES = Messages.of(Questions.class);

    /** What the pages number like a question and is none. */
    private static final List<String> SET_UPS = List.of("1.a", "5.a");

    private Questions() {}

    /**
     * The questions of these exercises and questions, in the lab's order.
     *
     * @param parts {@code 5} or {@code 5.b}; all where there is none
     */
    public static List<String> in(List<String> parts) {
        List<String> all = Exercises.questions();
        for (String part : parts) {
            if (all.stream().noneMatch(question -> isIn(part, question))) {
                throw unknown(part);
            }
        }
        return all.stream()
                .filter(
                        question ->
                                parts.isEmpty()
                                        || parts.stream().anyMatch(part -> isIn(part, question)))
                .toList();
    }

    /** The question of that name. */
    public static String named(String name) {
        if (!Exercises.questions().contains(name)) {
            throw unknown(name);
        }
        return name;
    }

    /** Where the set-up of that name, 1.a or 5.a, stands; empty for any other name. */
    public static Optional<String> setUp(String name) {
        return SET_UPS.contains(name)
                ? Optional.of(
                        MESSAGES.text(
                                "set-up",
                                name,
                                Page.of(name, Messages.language()),
                                name.substring(0, 1)))
                : Optional.empty();
    }

    private static boolean isIn(String part, String question) {
        return question.equals(part) || question.startsWith(part + ".");
    }

    private static UserErrorException unknown(String name) {
        return new UserErrorException(setUp(name).orElseGet(() -> MESSAGES.text("unknown", name)));
    }
}
