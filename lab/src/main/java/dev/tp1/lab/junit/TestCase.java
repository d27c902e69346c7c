package dev.tp1.lab.junit;

import java.time.Duration;

/**
 * One test case of a {@link TestSuite}.
 *
 * @param className what it belongs to
 * @param text why it failed; empty otherwise
 */
public record TestCase(String className, String name, Duration took, State state, String text) {

    /** How it ended. */
    public enum State {
        PASSED,
        FAILED,
        SKIPPED
    }
}
