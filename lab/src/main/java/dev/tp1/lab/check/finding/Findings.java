package dev.tp1.lab.check.finding;

import dev.tp1.lab.message.Messages;

import java.util.List;

/**
 * Makes findings from the texts of a package: {@code key} is the reason, {@code key.next} what to
 * do. Both take the same arguments.
 */
public final class Findings {
    private final Messages messages;
    private final String feature;

    private Findings(Messages messages, String feature) {
        this.messages = messages;
        this.feature = feature;
    }

    /** With the texts of the package that this class is in. */
    public static Findings of(Class<?> speaker) {
        String name = speaker.getPackageName();
        return new Findings(Messages.of(speaker), name.substring(name.lastIndexOf('.') + 1));
    }

    /** Of a question that holds. */
    public Finding passed(String key, Object... arguments) {
        return Finding.passed(messages.text(key, arguments));
    }

    /**
     * The same, of a question that could be done better.
     *
     * @param advice what could be done
     */
    public Finding passed(List<String> advice, String key, Object... arguments) {
        return Finding.passed(messages.text(key, arguments), advice);
    }

    /** Of a question that does not hold, by the files themselves. */
    public Finding failed(String key, Object... arguments) {
        return failed(List.of(), key, arguments);
    }

    /**
     * The same, with its evidence.
     *
     * @param evidence lines that Docker, or a log, really printed
     */
    public Finding failed(List<String> evidence, String key, Object... arguments) {
        return Finding.failed(messages.text(key, arguments), evidence, next(key, arguments))
                .withCause(cause(key));
    }

    /** Of a question whose files are not written yet. */
    public Finding notBegun(String key, Object... arguments) {
        return Finding.notBegun(messages.text(key, arguments), next(key, arguments))
                .withCause(cause(key));
    }

    /** Of what this machine does not let us decide now. */
    public Finding notYet(String key, Object... arguments) {
        return Finding.notYet(messages.text(key, arguments), next(key, arguments))
                .withCause(cause(key));
    }

    /** The key of the text, in the feature that it belongs to. */
    private String cause(String key) {
        return feature + "." + key;
    }

    private String next(String key, Object... arguments) {
        return messages.text(key + ".next", arguments);
    }
}
