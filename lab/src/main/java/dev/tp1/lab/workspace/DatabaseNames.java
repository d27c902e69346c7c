package dev.tp1.lab.workspace;

/** What the database, its user and that user's password are called. */
public record DatabaseNames(String name, String user, String password) {
    /** What all three are called unless the class says otherwise. */
    public static final String USUAL = "tp1";
}
