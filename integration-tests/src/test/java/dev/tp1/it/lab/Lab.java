package dev.tp1.it.lab;

import dev.tp1.it.machine.Command;
import dev.tp1.it.machine.Project;

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
}
