package dev.tp1.lab.workspace;

import java.util.List;
import java.util.Optional;

/** What the database, its user and that user's password are called. */
public record DatabaseNames(String name, String user, String password) {
    /** What all three are called unless the class says otherwise. */
    public static final String USUAL = "tp1";

    /** All three as one text, {@code name,user,password}; empty where it is none. */
    public static Optional<DatabaseNames> parse(String text) {
        List<String> words = List.of(text.split(",", -1));
        return words.size() == 3 && words.stream().noneMatch(String::isBlank)
                ? Optional.of(new DatabaseNames(words.get(0), words.get(1), words.get(2)))
                : Optional.empty();
    }

    /** What {@link #parse} reads. */
    public String text() {
        return String.join(",", name, user, password);
    }
}
