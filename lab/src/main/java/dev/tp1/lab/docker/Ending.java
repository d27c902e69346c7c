package dev.tp1.lab.docker;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The end of the program by Ctrl-C, which one thread tidies up for. Every other thread stands still
 * at its next step, until the program has ended: it starts no command, and judges none that was
 * killed.
 */
public final class Ending {
    private static final ReentrantLock UNDER_WAY = new ReentrantLock();

    private Ending() {}

    /** Ends the commands that run. From now on, only this thread starts any. */
    public static void begin() {
        UNDER_WAY.lock(); // for good
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    /** Does what the end has to wait for; does not return where another thread has begun it. */
    public static void holdOff(Runnable step) {
        UNDER_WAY.lock();
        try {
            step.run();
        } finally {
            UNDER_WAY.unlock();
        }
    }

    static Process start(ProcessBuilder command) throws IOException {
        UNDER_WAY.lock();
        try {
            return command.start();
        } finally {
            UNDER_WAY.unlock();
        }
    }
}
