package dev.tp1.lab.check.finding;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** What one question makes and others need: made when first asked for, and not tried twice. */
public final class Prerequisite<T> {
    private final String question;
    private final Supplier<T> maker;
    private final CommandRecorder recorder;
    private @Nullable T thing;
    private @Nullable NotPassedException failure;

    /**
     * @param question whose observations the making belongs to
     * @param maker may throw {@link NotPassedException}
     */
    public Prerequisite(String question, CommandRecorder recorder, Supplier<T> maker) {
        this.question = question;
        this.recorder = recorder;
        this.maker = maker;
    }

    /** For the question that makes it: fails as the making did. */
    public T get() {
        if (failure != null) {
            throw failure;
        }
        if (thing == null) {
            thing = tryToMake();
        }
        return thing;
    }

    /** For the questions that need it: where it could not be made, they cannot be decided yet. */
    public T require() {
        try {
            return get();
        } catch (NotPassedException e) {
            throw new NotPassedException(Finding.needs(question, e.finding()));
        }
    }

    private T tryToMake() {
        try {
            return recorder.during(question, maker);
        } catch (NotPassedException e) {
            failure = e;
            throw e;
        }
    }
}
