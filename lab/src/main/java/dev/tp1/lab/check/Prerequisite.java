package dev.tp1.lab.check;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** What one question makes and others need: made when first asked for, and not tried twice. */
final class Prerequisite<T> {
    private final String question;
    private final Supplier<T> maker;
    private final Observer observer;
    private @Nullable T thing;
    private @Nullable NotPassedException failure;

    /**
     * @param question whose observations the making belongs to
     * @param maker may throw {@link NotPassedException}
     */
    Prerequisite(String question, Observer observer, Supplier<T> maker) {
        this.question = question;
        this.observer = observer;
        this.maker = maker;
    }

    /** For the question that makes it: fails as the making did. */
    T get() {
        if (failure != null) {
            throw failure;
        }
        if (thing == null) {
            thing = tryToMake();
        }
        return thing;
    }

    /** For the questions that need it: where it could not be made, they cannot be decided yet. */
    T require() {
        try {
            return get();
        } catch (NotPassedException e) {
            throw new NotPassedException(Finding.needs(question, e.finding()));
        }
    }

    private T tryToMake() {
        try {
            return observer.during(question, maker);
        } catch (NotPassedException e) {
            failure = e;
            throw e;
        }
    }
}
