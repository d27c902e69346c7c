package dev.tp1.it.machine;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Skips a test where there is no Chromium, and says so. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
public @interface NeedsChromium {

    /** Asks {@link Chromium}. */
    final class Condition implements ExecutionCondition {
        private static final String WHY = "There is no Chromium on the PATH.";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Chromium.isInstalled()) {
                return ConditionEvaluationResult.enabled("Chromium is installed.");
            }
            System.out.println("SKIPPED here: " + context.getDisplayName() + ". " + WHY);
            return ConditionEvaluationResult.disabled(WHY);
        }
    }
}
