package dev.tp1.it.lab;

import dev.tp1.it.machine.Command;
import dev.tp1.it.machine.Project;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lab's command line, as its launcher starts it. */
public final class Lab {
    private Lab() {}

    public static Command.Result run(Duration limit, Object... arguments) {
        return Command.of(words(Project.ROOT, arguments), Map.of()).run(limit);
    }

    /**
     * The words of the command.
     *
     * @param home the folder of the project
     */
    public static List<String> words(Path home, Object... arguments) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1", // it does not run for long
                                "-Duser.language=en",
                                "-Dtp1.home=" + home,
                                "-Dstdout.encoding=UTF-8",
                                "-jar",
                                Project.file("lab/target/lab.jar")));
        Stream.of(arguments).map(Object::toString).forEach(words::add);
        return words;
    }

    /**
     * Starts the command. It receives Ctrl-C also where this process ignores it, as it does under
     * {@code nohup} or behind {@code &}.
     *
     * @param home the folder of the project
     */
    static Process start(Path home, Object... arguments) throws IOException {
        List<String> words =
                new ArrayList<>(List.of("perl", "-e", "$SIG{INT} = 'DEFAULT'; exec @ARGV"));
        words.addAll(words(home, arguments));
        return new ProcessBuilder(words).start();
    }

    /** Sends SIGINT. */
    static void pressCtrlC(Process process) {
        Command.of("kill", "-INT", String.valueOf(process.pid())).output(Duration.ofMinutes(1));
    }
}
