package dev.tp1.lab.process;

import java.util.List;

/**
 * How a command ended.
 *
 * @param exitCode {@link ProcessRunner#NOT_FOUND} where there is no such command, {@link
 *     ProcessRunner#TIMED_OUT} where it did not end in time
 * @param output what it printed on either stream; U+FFFD stands for what is not UTF-8
 */
public record ProcessResult(int exitCode, String output) {
    public boolean isGood() {
        return exitCode == 0;
    }

    /** The lines that are not blank. */
    public List<String> lines() {
        return output.lines().filter(line -> !line.isBlank()).toList();
    }
}
