package dev.tp1.lab.check.stack;

import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.workspace.Workspace;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The database that a person runs; the check has one of its own, and only reads this one's log. */
public final class OwnDatabase {
    private static final Messages MESSAGES = Messages.of(OwnDatabase.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private OwnDatabase() {}

    /** What the log says of passwords; nothing where there is no such database. */
    public static List<String> advice(Workspace workspace) {
        Path file = workspace.composeFile().orElseThrow();
        return Docker.run(
                        TIMEOUT,
                        "compose",
                        "--file",
                        file.toString(),
                        "logs",
                        "--no-color",
                        "--tail",
                        "50",
                        workspace.db())
                .lines()
                .stream()
                .filter(line -> line.contains("password authentication failed"))
                .limit(1)
                .map(refused -> MESSAGES.text("own-database.refuses", refused.strip()))
                .toList();
    }
}
