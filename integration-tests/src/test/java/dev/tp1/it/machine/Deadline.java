package dev.tp1.it.machine;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.time.Instant;

/**
 * Skips what would begin after {@code -Dtests.deadline=2026-11-27T10:35:00Z}, and prints its name.
 * Without the property, nothing is skipped.
 */
public final class Deadline implements ExecutionCondition {
    private static final @Nullable String DEADLINE = System.getProperty("tests.deadline");
    private static final String NOT_RUN = "NOT RUN, no time left: ";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (!isOver()) {
            return ConditionEvaluationResult.enabled("There is time left.");
        }
        System.out.println(NOT_RUN + context.getUniqueId());
        return ConditionEvaluationResult.disabled("It is later than " + DEADLINE);
    }

    /** Skips a dynamic test, for which JUnit asks no condition, where the deadline is over. */
    public static void skip(String test) {
        if (isOver()) {
            System.out.println(NOT_RUN + test);
            Assumptions.abort("It is later than " + DEADLINE);
        }
    }

    private static boolean isOver() {
        return DEADLINE != null && Instant.now().isAfter(Instant.parse(DEADLINE));
    }
}
