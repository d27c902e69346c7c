package dev.tp1.it.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.it.machine.Command;

import java.time.Duration;

/** Runs every command of a page, and compares what it prints with the page. */
public final class PageWalk {
    private static final Duration TIMEOUT = Duration.ofMinutes(20); // images may have to be pulled

    private PageWalk() {}

    /** Fails where a command does not print what the page says. */
    public static void of(int exercise) {
        Command.Result walk = Lab.run(TIMEOUT, "walk", exercise);

        System.out.println(walk.output()); // a line for each question
        assertThat(walk.exitCode()).as(walk.output()).isZero();
        assertThat(walk.output()).contains(" passed, in ");
    }
}
