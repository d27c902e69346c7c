package dev.tp1.lab.server;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The options of the commands of teachers, which say which server, and with whose token. */
public final class ServerOptions {
    private static final Messages MESSAGES = Messages.of(ServerOptions.class);
    private static final String TOKEN = "TP1_TOKEN";
    private static final Pattern TOKEN_CHARACTERS = Pattern.compile("[!-~]+");

    @Option(
            names = "--server",
            paramLabel = "URL",
            descriptionKey = "server",
            defaultValue = "http://localhost:8000")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String url;

    @Option(
            names = "--token-file",
            paramLabel = "${bundle:label.file}",
            descriptionKey = "token-file")
    private @Nullable Path tokenFile;

    /** The server that was meant, with the token in the file that was named or in TP1_TOKEN. */
    public ClassServer server() {
        Server server = Server.at(url, Optional.ofNullable(System.getenv("TP1_HOST")));
        String token = token();
        if (!TOKEN_CHARACTERS.matcher(token).matches()) {
            throw new UserErrorException(MESSAGES.text("no-single-token"));
        }
        return new ClassServer(server, token);
    }

    private String token() {
        if (tokenFile == null) {
            return Optional.ofNullable(System.getenv(TOKEN))
                    .map(String::strip)
                    .filter(token -> !token.isEmpty())
                    .orElseThrow(() -> new UserErrorException(MESSAGES.text("no-token", TOKEN)));
        }
        try {
            return Files.readString(tokenFile).strip();
        } catch (IOException e) {
            throw new UserErrorException(MESSAGES.text("no-token-file", tokenFile));
        }
    }
}
