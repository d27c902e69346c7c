package dev.tp1.lab.run;

import dev.tp1.lab.CannotGoOnException;
import dev.tp1.model.exercise.Exercises;

import java.util.List;

/** The lab's questions, as a person names them on the command line. */
public final class Questions {
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

    private static boolean isIn(String part, String question) {
        return question.equals(part) || question.startsWith(part + ".");
    }

    private static CannotGoOnException unknown(String name) {
        return new CannotGoOnException(
                "There is no exercise or question '%s': 5 is an exercise, 5.b a question of it."
                        .formatted(name));
    }
}
