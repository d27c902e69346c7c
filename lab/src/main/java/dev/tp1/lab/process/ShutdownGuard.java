package dev.tp1.lab.process;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps commands from starting while the program shuts down after Ctrl-C. One thread cleans up.
 * Every other thread stops at its next step until the program has ended: it starts no command, and
 * keeps no result of a command that was killed.
 */
public final class ShutdownGuard {
    private static final ReentrantLock SHUTDOWN = new ReentrantLock();

    private ShutdownGuard() {}

    /** From now on, only this thread starts commands; those that run go on. */
    public static void hold() {
        SHUTDOWN.lock(); // for good
    }

    /** Kills the commands that run. From now on, only this thread starts any. */
    public static void begin() {
        hold();
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /** Runs a step that a shutdown has to wait for; never returns once another thread began one. */
    public static void run(Runnable step) {
        SHUTDOWN.lock();
        try {
            step.run();
        } finally {
            SHUTDOWN.unlock();
        }
    }

    /** Starts a command; never returns once another thread began a shutdown. */
    public static Process start(ProcessBuilder command) throws IOException {
        SHUTDOWN.lock();
        try {
            return command.start();
        } finally {
            SHUTDOWN.unlock();
        }
    }
}
