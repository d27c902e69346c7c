package dev.tp1.model.submission;

import java.util.regex.Pattern;

/** Who a student is within a class; never the name, which two may share and one may change. */
public final class StudentId {
    /** One to 64 letters, digits and {@code . _ @ -}, beginning with a letter or a digit. */
    public static final String PATTERN = "^[A-Za-z0-9][A-Za-z0-9._@-]{0,63}$";

    /** What {@link #PATTERN} asks for, in words. */
    public static final String MESSAGE =
            "must have 1 to 64 letters, digits or . _ @ -, and begin with a letter or a digit";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    private StudentId() {}

    /** Whether a student may have this id. */
    public static boolean isValid(String id) {
        return VALID.matcher(id).matches();
    }
}
