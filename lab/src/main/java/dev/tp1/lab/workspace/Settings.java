package dev.tp1.lab.workspace;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the file {@code tp1.yml} of a workspace says; all of it may be absent, and is null then.
 * Paths begin in the workspace.
 *
 * @param student the name in the report
 * @param schoolClass the class in the report, or its code where a server collects for it
 * @param id who the student is within the class
 * @param dockerfile the Dockerfile of the API
 * @param context the folder that it is built from
 * @param compose the compose file
 * @param services what the two services are called in it
 * @param answers the folder of the written answers
 * @param database what the class calls its database
 */
record Settings(
        @Nullable String student,
        @JsonProperty("class") @Nullable String schoolClass,
        @Nullable String id,
        @Nullable String dockerfile,
        @Nullable String context,
        @Nullable String compose,
        @Nullable Services services,
        @Nullable String answers,
        @Nullable Database database) {

    static final String FILE = "tp1.yml";

    private static final Messages MESSAGES = Messages.of(Settings.class);

    private static final String EXAMPLE =
            """
            student: Ada Lovelace
            class: K7QX2MPB
            id: ada
            dockerfile: backend/Dockerfile
            context: backend
            compose: deploy/compose.yml
            services:
              api: backend
              db: postgres
            answers: answers
            database: {name: demo, user: demo, password: demo}
            """;

    /** The names of the services, {@code api} and {@code db} where absent. */
    record Services(@Nullable String api, @Nullable String db) {}

    /** The database, its user and the user's password, {@code tp1} each where absent. */
    record Database(@Nullable String name, @Nullable String user, @Nullable String password) {}

    /** What the file in that folder says; nothing where there is none. */
    static Settings read(Path workspace) {
        Path file = workspace.resolve(FILE);
        try {
            String text = text(file);
            return text.isBlank() ? none() : new YAMLMapper().readValue(text, Settings.class);
        } catch (UnrecognizedPropertyException e) {
            throw wrong(file, MESSAGES.text("no-such-setting", e.getPropertyName()));
        } catch (JsonProcessingException e) {
            throw wrong(file, e.getOriginalMessage());
        }
    }

    private static String text(Path file) {
        if (!Files.exists(file)) {
            return "";
        }
        TextFile read = TextFile.read(file);
        return switch (read.encoding()) {
            case BINARY -> throw wrong(file, MESSAGES.text("no-text"));
            case UNREADABLE -> throw wrong(file, MESSAGES.text("cannot-read"));
            default -> read.text();
        };
    }

    private static Settings none() {
        return new Settings(null, null, null, null, null, null, null, null, null);
    }

    private static UserErrorException wrong(Path file, String fault) {
        return new UserErrorException(
                MESSAGES.text("not-understood", file, fault, EXAMPLE).strip());
    }
}
