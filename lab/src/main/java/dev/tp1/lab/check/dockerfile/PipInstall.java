package dev.tp1.lab.check.dockerfile;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What {@code pip install} is told of versions. */
final class PipInstall {
    private static final Pattern PIP = Pattern.compile("(?:.*/)?pip(?:\\d(?:\\.\\d+)?)?");
    private static final Pattern BARE_NAME =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(?:\\[[^\\]]*\\])?");
    private static final Pattern FILE = Pattern.compile("\\.+|.*/.*|.*\\.(?:whl|zip|gz)");
    private static final Set<String> OF_PIP = Set.of("pip", "setuptools", "wheel");
    private static final Set<String> FILES_OF_VERSIONS =
            Set.of("-r", "--requirement", "-c", "--constraint");
    private static final Set<String> WITH_A_VALUE =
            Set.of(
                    "-e",
                    "--editable",
                    "-i",
                    "--index-url",
                    "--extra-index-url",
                    "-f",
                    "--find-links",
                    "-t",
                    "--target",
                    "--prefix",
                    "--root",
                    "--timeout",
                    "--retries",
                    "--trusted-host",
                    "--cache-dir",
                    "--platform",
                    "--python-version",
                    "--progress-bar",
                    "--upgrade-strategy",
                    "--no-binary",
                    "--only-binary",
                    "--log",
                    "--proxy",
                    "--cert",
                    "--src");

    private PipInstall() {}

    /** Whether some command of the script installs packages and says no version of any. */
    static boolean takesAnyVersion(String script) {
        return ShellWords.commands(script).stream().anyMatch(PipInstall::isWithoutVersions);
    }

    private static boolean isWithoutVersions(List<String> command) {
        int install = command.indexOf("install");
        if (install < 1 || !PIP.matcher(command.get(install - 1)).matches()) {
            return false;
        }
        boolean bare = false;
        for (int at = install + 1; at < command.size(); at++) {
            String word = command.get(at);
            String option = word.replaceFirst("=.*", "");
            if (FILES_OF_VERSIONS.contains(option) || word.matches("-[rc].+")) {
                return false;
            }
            if (WITH_A_VALUE.contains(word)) {
                at++;
            } else if (!word.startsWith("-") && !FILE.matcher(word).matches()) {
                if (!BARE_NAME.matcher(word).matches()) {
                    return false; // it says a version, or what we cannot read
                }
                bare |= !OF_PIP.contains(word);
            }
        }
        return bare;
    }
}
