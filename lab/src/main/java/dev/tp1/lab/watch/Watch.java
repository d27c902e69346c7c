package dev.tp1.lab.watch;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.terminal.UserTerminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Checks, and checks again when a file changes or a key is pressed, until everything passes. */
public final class Watch {
    private static final Messages MESSAGES = Messages.of(Watch.class);
    private static final Duration INTERVAL = Duration.ofMillis(500);

    private final Path folder;
    private final PrintWriter out;

    /**
     * @param folder whose files are watched
     */
    public Watch(Path folder, PrintWriter out) {
        this.folder = folder;
        this.out = out;
    }

    /**
     * Returns when the check has passed.
     *
     * @param check whether everything passes
     */
    public void until(BooleanSupplier check) throws InterruptedException {
        FileChanges changes = new FileChanges(folder); // one made during a check counts
        while (!check.getAsBoolean()) {
            out.println(MESSAGES.text("watching"));
            out.flush();
            await(changes);
        }
    }

    private static void await(FileChanges changes) throws InterruptedException {
        Optional<UserTerminal.Mode> keys = UserTerminal.keys();
        try {
            while (!changes.find() && !isKeyPressed(keys.isPresent())) {
                Thread.sleep(INTERVAL);
            }
            Thread.sleep(INTERVAL); // an editor may write several files
            changes.find();
        } finally {
            keys.ifPresent(UserTerminal.Mode::close);
        }
    }

    private static boolean isKeyPressed(boolean isTerminal) {
        try {
            int pressed = isTerminal ? System.in.available() : 0;
            System.in.skipNBytes(pressed);
            return pressed > 0;
        } catch (IOException e) { // nobody is there to press one
            return false;
        }
    }
}
