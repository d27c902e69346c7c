package dev.tp1.it.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.it.machine.Command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The questions that are answered in words. */
public final class WrittenAnswers {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private WrittenAnswers() {}

    /**
     * Fails unless the check passes the question with the answer of the docs, and not without.
     *
     * @param workspace an empty folder
     */
    public static void assertTaken(String question, Path workspace) throws IOException {
        Sample.make("empty", workspace);
        assertThat(check(question, workspace).exitCode()).as("with an answer").isZero();

        Files.delete(workspace.resolve("answers/" + question + ".md"));
        assertThat(check(question, workspace).exitCode()).as("without an answer").isOne();
    }

    private static Command.Result check(String question, Path workspace) {
        return Lab.run(TIMEOUT, "check", question, "--workspace", workspace);
    }
}
