package dev.tp1.lab.walk.environment;

import java.util.regex.Pattern;

/**
 * What the pages call their containers, images, networks, volumes and compose projects, and what a
 * walk calls them: never the same, since the walker's user may have done the lab.
 */
public final class WalkNames {
    /** The compose project; the others begin with it. */
    static final String PROJECT = "tp1-walk";

    private static final Pattern PAGE = Pattern.compile("\\btp1(?=[-_][a-z])|\\bsimple-api\\b");
    private static final Pattern OURS = Pattern.compile("tp1-walk-(simple-api\\b)|tp1-walk");

    private WalkNames() {}

    /** The command with the walk's names. */
    public static String ours(String command) {
        return PAGE.matcher(command)
                .replaceAll(name -> name.group().equals("tp1") ? PROJECT : PROJECT + "-$0");
    }

    /** The output with the page's names. */
    public static String pages(String output) {
        return OURS.matcher(output).replaceAll(name -> name.group(1) == null ? "tp1" : "$1");
    }
}
