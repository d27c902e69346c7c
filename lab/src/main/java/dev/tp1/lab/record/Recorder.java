package dev.tp1.lab.record;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.workspace.Workspace;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;

/** Runs a shell, or one command, in the folder of a workspace, and gives what was run. */
final class Recorder {
    private static final Messages MESSAGES = Messages.of(Recorder.class);

    private final Workspace workspace;
    private final Consumer<RecordedCommand> commands;

    /**
     * @param commands gets each command when it has ended
     */
    Recorder(Workspace workspace, Consumer<RecordedCommand> commands) {
        this.workspace = workspace;
        this.commands = commands;
    }

    /** Returns when the person leaves the shell. */
    void shell(String question) throws InterruptedException {
        List<String> bash = List.of("bash", "--rcfile", bashrc().toString(), "-i");
        run(bash, Map.of("TP1_QUESTION", question), new CommandMarks(commands)::read);
    }

    /** Returns when the command has ended. */
    void command(List<String> words) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "exec \"$@\"", "sh"));
        command.addAll(words);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Instant start = Instant.now();
        int exitCode = run(command, Map.of(), (bytes, length) -> output.write(bytes, 0, length));
        commands.accept(
                new RecordedCommand(
                        words.stream().map(Recorder::quoted).collect(Collectors.joining(" ")),
                        output.toString(StandardCharsets.UTF_8).replace("\r\n", "\n"),
                        exitCode,
                        start,
                        Duration.between(start, Instant.now())));
    }

    private int run(
            List<String> command, Map<String, String> variables, ObjIntConsumer<byte[]> output)
            throws InterruptedException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.remove("COMPOSE_FILE"); // the pages export it for this project
        environment.putAll(variables);
        try {
            return TerminalSession.run(workspace.folder(), environment, command, output);
        } catch (IOException e) {
            throw new UserErrorException(MESSAGES.text("no-shell", String.valueOf(e.getMessage())));
        }
    }

    private Path bashrc() {
        Path bashrc = workspace.own().resolve("record.bashrc");
        try (InputStream script =
                Objects.requireNonNull(Recorder.class.getResourceAsStream("bashrc"))) {
            Files.createDirectories(workspace.own());
            Files.write(bashrc, script.readAllBytes());
            return bashrc;
        } catch (IOException e) {
            throw new UserErrorException(MESSAGES.text("no-shell", String.valueOf(e.getMessage())));
        }
    }

    /** As one would have to type it in a shell. */
    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./^-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
