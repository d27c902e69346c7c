package dev.tp1.api.security;

/** The roles that {@code @Secured} asks for. */
public final class Role {
    /** Makes classes, and may do what any teacher may. */
    public static final String ADMIN = "ADMIN";

    /** Of one class. */
    public static final String TEACHER = "TEACHER";

    /** One of one class. */
    public static final String STUDENT = "STUDENT";

    private Role() {}
}
