package dev.tp1.lab.submit;

import com.fasterxml.jackson.core.type.TypeReference;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.model.token.Token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tokens of a workspace, one for each class and student that it submits as: in the file {@code
 * .tp1/tokens.json}, which its owner alone may read.
 */
final class WorkspaceTokens {
    private static final Messages MESSAGES = Messages.of(WorkspaceTokens.class);

    private WorkspaceTokens() {}

    /** The token for that class and student; a random one is made, and kept, at the first call. */
    static String get(Workspace workspace, String schoolClass, String studentId) {
        Path file = workspace.own().resolve("tokens.json");
        try {
            Map<String, String> tokens = new TreeMap<>(read(file));
            String key = schoolClass + "/" + studentId;
            if (!tokens.containsKey(key)) {
                tokens.put(key, Token.random());
                write(file, tokens);
            }
            return tokens.get(key);
        } catch (IOException e) {
            throw new UserErrorException(
                    MESSAGES.text("no-tokens", file, String.valueOf(e.getMessage())));
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        return Files.exists(file)
                ? RunFile.JSON.readValue(file.toFile(), new TypeReference<>() {})
                : Map.of();
    }

    private static void write(Path file, Map<String, String> tokens) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        if (!Files.exists(file)) {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        RunFile.JSON.writeValue(file.toFile(), tokens);
    }
}
