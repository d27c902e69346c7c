package dev.tp1.lab.doctor;

import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.message.Messages;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The images that the pages run or build from. */
final class Images {
    private static final Messages MESSAGES = Messages.of(Images.class);
    private static final Duration PULL_TIMEOUT = Duration.ofMinutes(15);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(20);
    private static final List<String> ALL =
            List.of(
                    "hello-world",
                    "alpine",
                    "postgres:16",
                    "python:3.14-slim",
                    "maven:3.9-eclipse-temurin-25",
                    "eclipse-temurin:25-jre",
                    "eclipse-temurin:25-jdk");

    private Images() {}

    /** Says whether all are here, and if not, whether the registry answers. */
    static Diagnostic examine() {
        List<String> missing = missing();
        String thing = MESSAGES.text("images");
        if (missing.isEmpty()) {
            return Diagnostic.good(thing, MESSAGES.text("images.here", ALL.size()));
        }
        String names = String.join(", ", missing);
        Docker.Result answer = ask(missing.getFirst());
        return answer.isGood()
                ? Diagnostic.good(thing, MESSAGES.text("images.to-pull", names))
                : Diagnostic.bad(thing, MESSAGES.text("images.unreachable", names, last(answer)));
    }

    /** Downloads those that are missing, and tells of each what the registry answered. */
    static void pull(PrintWriter out) {
        for (String image : missing()) {
            say(out, MESSAGES.text("pulling", image));
            say(out, pull(image));
        }
    }

    /** Downloads an image, and says how that ended. */
    static String pull(String image) {
        Instant start = Instant.now();
        Docker.Result pull = Docker.run(PULL_TIMEOUT, "pull", "--quiet", image);
        return pull.isGood()
                ? MESSAGES.text("pulled", image, Duration.between(start, Instant.now()).toSeconds())
                : MESSAGES.text("not-pulled", image, last(pull));
    }

    private static List<String> missing() {
        return ALL.stream()
                .filter(image -> !Docker.run("image", "inspect", image).isGood())
                .toList();
    }

    private static Docker.Result ask(String image) {
        return Docker.run(ANSWER_TIMEOUT, "buildx", "imagetools", "inspect", image);
    }

    /** The line in which Docker says what went wrong. */
    private static String last(Docker.Result result) {
        List<String> lines = result.lines();
        return lines.isEmpty() ? "" : lines.getLast().strip();
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
