package dev.tp1.it.machine;

import org.jspecify.annotations.Nullable;
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

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (DEADLINE == null || Instant.now().isBefore(Instant.parse(DEADLINE))) {
            return ConditionEvaluationResult.enabled("There is time left.");
        }
        System.out.println("NOT RUN, no time left: " + context.getUniqueId());
        return ConditionEvaluationResult.disabled("It is later than " + DEADLINE);
    }
}
