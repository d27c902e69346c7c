package dev.tp1.lab.check;

import dev.tp1.lab.docker.Docker;

import java.nio.file.Path;
import java.time.Instant;

/**
 * Breaks the application as exercise 7 does, so that only its start shows it: its folder is empty.
 * A service that is well made dies of it, and its log says why; then it is repaired.
 */
final class Breakage {
    private static final int SECONDS_TO_DIE = 15;

    private final Stack all;
    private final String api;
    private final Sandbox sandbox;
    private final Doorbell doorbell;

    /**
     * @param all answers as it should
     */
    Breakage(Stack all, Sandbox sandbox, Doorbell doorbell) {
        this.all = all;
        this.api = all.file().api();
        this.sandbox = sandbox;
        this.doorbell = doorbell;
    }

    Finding finding() {
        String folder = config("WorkingDir");
        if (folder.isEmpty() || folder.equals("/")) {
            return Finding.passed(
                    "The API answers; it was not broken, because its image has no WORKDIR to take"
                            + " away.",
                    "Give the application a folder of its own: WORKDIR /app.");
        }
        String[] recreate = {"up", "--detach", "--no-deps", "--force-recreate", api};
        Docker.Result up = all.compose(without(folder), recreate);
        boolean answers = !ends() && answers();
        ContainerState state = all.state(api);
        all.compose("ps", "--all");
        Docker.Result log = all.compose("logs", "--no-log-prefix", "--tail", "10", api);
        all.compose(recreate);
        boolean repaired = all.ring().answer().isPresent();
        return repaired ? judge(folder, up, state, log, answers) : stayedBroken(log);
    }

    private String config(String key) {
        return Docker.run("inspect", "--format", "{{.Config." + key + "}}", all.container(api))
                .output();
    }

    private Path without(String folder) {
        return Rehearsal.of(all.file(), sandbox, config("Image"))
                .hiding(folder)
                .write(sandbox.file("broken.json"));
    }

    /** Whether it ends within some seconds; where {@code restart:} starts it again, it has. */
    private boolean ends() {
        Instant deadline = Instant.now().plusSeconds(Math.min(SECONDS_TO_DIE, doorbell.seconds()));
        while (true) {
            ContainerState state = all.state(api);
            boolean ended = !state.isRunning() || state.restarts() > 0;
            if (ended || Instant.now().isAfter(deadline)) {
                return ended;
            }
            Doorbell.pause();
        }
    }

    /** Not so where it ends meanwhile. */
    private boolean answers() {
        try {
            return all.ring().answer().isPresent();
        } catch (NotPassedException e) {
            return false;
        }
    }

    private static Finding stayedBroken(Docker.Result log) {
        return Finding.failed(
                "The API was broken and repaired, and does not answer any more.",
                Excerpt.last(log.lines()),
                "Let it start anew from its image alone.");
    }

    private static Finding judge(
            String folder,
            Docker.Result up,
            ContainerState state,
            Docker.Result log,
            boolean answers) {
        if (answers) {
            return Finding.passed(
                    "The API answers; without its folder %s it does so too, so it was not broken."
                            .formatted(folder));
        }
        if (state.isRunning() && state.restarts() == 0) {
            return Finding.failed(
                    "Without the files in %s the API does not answer, and its container runs on as"
                                    .formatted(folder)
                            + " if nothing were: process 1 is `%s`.".formatted(state.processOne()),
                    Excerpt.last(log.lines()),
                    "Let the container end when the application does: start it with exec, and"
                            + " without a loop, `|| true` or sleep around it.");
        }
        if (up.isGood() && log.output().isBlank()) {
            return Finding.failed(
                    "Without the files in %s the API dies, and its log does not say why."
                            .formatted(folder),
                    "Let it write its errors to standard error: no 2>/dev/null.");
        }
        return Finding.passed(
                "Broken, it dies %s, and its log says why; repaired, it answers."
                        .formatted(
                                state.restarts() > 0
                                        ? "each time that it is started again"
                                        : "with exit code %d".formatted(state.exitCode())));
    }
}
