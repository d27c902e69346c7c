package dev.tp1.lab.walk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file {@code .tp1/walk.jsonl}: a line for each command of the last walk. It is not a person's
 * run: who walks has not done the lab.
 */
final class Journal implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    private final Writer file;

    private Journal(Writer file) {
        this.file = file;
    }

    static Journal begin(Path project) {
        try {
            Path folder = Files.createDirectories(project.resolve(".tp1"));
            return new Journal(Files.newBufferedWriter(folder.resolve("walk.jsonl")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void add(String question, Attempt attempt) {
        try {
            JsonGenerator json =
                    JSON.createGenerator(file).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("question", question);
            json.writeStringField("command", attempt.step().command());
            json.writeStringField("output", String.join("\n", attempt.printed()));
            json.writeNumberField("exitCode", attempt.exitCode());
            json.writeBooleanField("ended", attempt.ended());
            json.writeBooleanField("asThePageSays", attempt.isAsThePageSays());
            json.writeStringField("startedAt", attempt.startedAt().toString());
            json.writeNumberField("tookMillis", attempt.took().toMillis());
            json.writeEndObject();
            json.close();
            file.write('\n');
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
