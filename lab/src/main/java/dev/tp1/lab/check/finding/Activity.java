package dev.tp1.lab.check.finding;

import java.time.Duration;
import java.time.Instant;

/** What a check does now, for the person who waits; one thread writes it, another reads. */
public final class Activity {
    private volatile Doing now = new Doing("", "", Instant.EPOCH);

    /**
     * Something that goes on.
     *
     * @param question that it is done for
     * @param what as a person would call it
     */
    public record Doing(String question, String what, Instant since) {
        public Duration lasts() {
            return Duration.between(since, Instant.now());
        }
    }

    /** Looks at that question from now on. */
    public void looksAt(String question) {
        now = new Doing(question, "", Instant.now());
    }

    /** Does that from now on; goes on with it where it is the same. */
    public void does(String what) {
        if (!now.what().equals(what)) {
            now = new Doing(now.question(), what, Instant.now());
        }
    }

    /** What goes on now; nothing has an empty text. */
    public Doing now() {
        return now;
    }
}
