package dev.tp1.it.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.fixture.Full;
import dev.tp1.fixture.NeedsDocker;
import dev.tp1.it.machine.Command;
import dev.tp1.it.machine.Deadline;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code ./tp1 check} of every sample workspace: a right one passes all questions, a wrong one
 * fails its question with its message. Of a wrong one, only that question is checked and what it
 * needs.
 */
@Full
@NeedsDocker
final class SamplesIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(10); // where images must be pulled
    private static final Queue<String> TABLE = new ConcurrentLinkedQueue<>();

    @TempDir private static Path folder;

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> theCheckIsRightAbout() throws IOException {
        String wanted = System.getProperty("samples", ""); // -Dsamples=shell
        try (Stream<Path> all = Files.list(Sample.FOLDER)) {
            List<String> names =
                    all.map(sample -> sample.getFileName().toString())
                            .filter(name -> name.contains(wanted))
                            .sorted()
                            .toList();
            assertThat(names).as("samples with %s in their name", wanted).isNotEmpty();
            return names.stream().map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
        }
    }

    @AfterAll
    static void showTheTable() {
        System.out.printf("%-34s %-8s %7s%n", "sample", "question", "seconds");
        TABLE.stream().sorted().forEach(System.out::println);
    }

    private static void check(String name) throws IOException {
        Deadline.skip(name);
        Path workspace = Files.createDirectory(folder.resolve(name));
        Sample sample = Sample.make(name, workspace);
        long start = System.nanoTime();

        Command.Result check = Lab.run(TIMEOUT, words(sample, workspace));

        double seconds = (System.nanoTime() - start) / 1e9;
        String question = sample.question() == null ? "all" : sample.question();
        TABLE.add("%-34s %-8s %7.1f".formatted(name, question, seconds));
        assertThat(check.exitCode()).as(check.output()).isEqualTo(sample.passes() ? 0 : 1);
        if (sample.passes()) {
            assertThat(check.output()).contains("28 passed.");
        } else {
            String outcome = sample.fails() == null ? "not (yet|begun)" : "FAILED";
            assertThat(check.output())
                    .containsPattern("(?m)^  %s  %s ".formatted(Pattern.quote(question), outcome))
                    .contains(sample.says());
        }
        if (sample.advises() != null) {
            assertThat(check.output()).contains(sample.advises());
        }
    }

    private static Object[] words(Sample sample, Path workspace) {
        List<Object> words = new ArrayList<>(List.of("check", "--workspace", workspace));
        words.addAll(List.of("--timeout", "30"));
        if (sample.question() != null) {
            words.add(sample.question());
        }
        return words.toArray();
    }
}
