package dev.tp1.lab.walk;

import dev.tp1.lab.page.Page;
import dev.tp1.lab.walk.environment.WalkEnvironment;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A walk without Docker, over pages that a test makes up. */
final class MadeUpWalk {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Path home;
    private final StringWriter told = new StringWriter();
    private final Update update = new Update();
    private List<SectionResult> results = List.of();

    MadeUpWalk(Path home) throws IOException {
        this.home = home;
        Files.createDirectories(home.resolve(Page.FOLDER));
    }

    /** Writes the page of an exercise. */
    Path page(String folder, String sections) throws IOException {
        Path page = home.resolve(Page.FOLDER).resolve(folder).resolve(Page.ENGLISH);
        Files.createDirectories(page.getParent());
        return Files.writeString(page, "# Exercise 1: Try\n" + sections);
    }

    /** Whether it failed. */
    boolean walk() throws InterruptedException {
        return walk(LIMIT);
    }

    /** Whether it failed. */
    boolean walk(Duration limit) throws InterruptedException {
        WalkEnvironment environment = WalkEnvironment.prepare(home);
        try (Walker walker = new Walker(environment, limit);
                Journal journal = Journal.begin(home)) {
            Walk walk =
                    new Walk(
                            walker,
                            environment,
                            journal,
                            update,
                            false,
                            new PrintWriter(told, true));
            walk.through(Part.of(Page.all(home, Page.ENGLISH), List.of()));
            results = walk.results();
            return walk.hasFailed();
        }
    }

    /** What it has told so far. */
    String told() {
        return told.toString();
    }

    /** Of the last walk. */
    List<SectionResult> results() {
        return results;
    }

    /** What it would write into the pages. */
    Update update() {
        return update;
    }
}
