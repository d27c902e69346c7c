package dev.tp1.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.fixture.NeedsDocker;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code ./tp1 check} of every workspace in the zoo: the right ones pass, a wrong one fails its
 * question with its message, and nothing that does not depend on it.
 */
@NeedsDocker
final class ZooIT {
    private static final Duration LIMIT = Duration.ofMinutes(10); // where images must be pulled
    private static final Pattern LINE =
            Pattern.compile("(?m)^  (\\d\\.[a-z])  (passed|FAILED|not yet|skipped) +(.*)$");
    private static final Pattern NEEDS = Pattern.compile("Needs (\\d\\.[a-z]), .*");
    private static final Queue<String> TABLE = new ConcurrentLinkedQueue<>();

    @TempDir private static Path folder;

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> theCheckIsRightAbout() throws IOException {
        String wanted = System.getProperty("zoo", "half"); // -Dzoo=all, -Dzoo=no-shell
        try (Stream<Path> all = Files.list(Animal.ZOO)) {
            List<Path> animals = part(wanted, all.sorted().toList());
            assertThat(animals).as("workspaces called %s", wanted).isNotEmpty();
            return animals.stream()
                    .map(animal -> DynamicTest.dynamicTest(name(animal), () -> check(animal)));
        }
    }

    /** All of it takes more than ten minutes on two cores; each commit takes one half. */
    private static List<Path> part(String wanted, List<Path> animals) {
        if (!wanted.equals("half")) {
            return animals.stream()
                    .filter(animal -> wanted.equals("all") || name(animal).contains(wanted))
                    .toList();
        }
        int half = commit() % 2;
        System.out.printf("The zoo: half %d of 2, by the commit; all of it: -Dzoo=all%n", half + 1);
        return IntStream.range(0, animals.size())
                .filter(at -> at % 2 == half)
                .mapToObj(animals::get)
                .toList();
    }

    /** A number that changes with the commit; 0 where there is no repository, or no git. */
    private static int commit() {
        try {
            Command.Result head =
                    Command.of("git", "-C", Project.ROOT.toString(), "rev-parse", "HEAD")
                            .run(LIMIT);
            return head.exitCode() == 0 ? Integer.parseInt(head.output().substring(0, 4), 16) : 0;
        } catch (UncheckedIOException e) {
            return 0;
        }
    }

    @AfterAll
    static void showTheTable() {
        System.out.printf("%-34s %-8s %7s%n", "workspace", "fails", "seconds");
        TABLE.stream().sorted().forEach(System.out::println);
    }

    /** What the check told of a question. */
    private record Line(String outcome, String why) {}

    private static void check(Path animal) throws IOException {
        Animal expected = Animal.read(animal);
        Path workspace = Files.createDirectory(folder.resolve(name(animal)));
        expected.move(animal, workspace);
        long start = System.nanoTime();
        Command.Result check = Lab.run(LIMIT, "check", "--timeout", "30", "--workspace", workspace);
        double seconds = (System.nanoTime() - start) / 1e9;

        Map<String, Line> lines = new TreeMap<>();
        LINE.matcher(check.output())
                .results()
                .forEach(line -> lines.put(line.group(1), new Line(line.group(2), line.group(3))));
        List<String> failed = of(lines, "FAILED");
        TABLE.add("%-34s %-8s %7.1f".formatted(name(animal), String.join(" ", failed), seconds));

        assertThat(lines).as(check.output()).hasSize(28);
        assertThat(failed)
                .as(check.output())
                .isEqualTo(expected.fails() == null ? List.of() : List.of(expected.fails()));
        if (expected.passes()) {
            assertThat(of(lines, "passed")).as(check.output()).hasSize(28);
            assertThat(check.exitCode()).isZero();
        } else {
            assertThat(check.exitCode()).isOne();
            mustDepend(lines, check.output(), expected);
            assertThat(check.output()).contains(expected.says());
        }
        if (expected.advises() != null) {
            assertThat(check.output()).contains(expected.advises());
        }
    }

    /** What has not passed waits, by one step or more, for the question that is wrong. */
    private static void mustDepend(Map<String, Line> lines, String output, Animal expected) {
        List<String> roots =
                of(lines, "not yet").stream().map(question -> root(question, lines)).toList();
        if (expected.fails() != null) {
            assertThat(roots).as(output).allMatch(expected.fails()::equals);
        } else {
            assertThat(roots).as(output).contains(expected.lacks());
        }
    }

    private static String root(String question, Map<String, Line> lines) {
        Line line = Objects.requireNonNull(lines.get(question), question);
        Matcher needs = NEEDS.matcher(line.why());
        return needs.matches() ? root(needs.group(1), lines) : question;
    }

    private static List<String> of(Map<String, Line> lines, String outcome) {
        return lines.entrySet().stream()
                .filter(line -> line.getValue().outcome().equals(outcome))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String name(Path animal) {
        return animal.getFileName().toString();
    }
}
