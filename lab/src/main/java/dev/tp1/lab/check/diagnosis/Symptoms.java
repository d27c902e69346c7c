package dev.tp1.lab.check.diagnosis;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The symptoms of symptoms.yml, in its order.
 *
 * @param build in what a build prints
 * @param exit in the log of a container that has ended
 * @param up in what {@code docker compose up} prints
 * @param compose in how Compose refuses a file
 */
public record Symptoms(
        List<Symptom> build, List<Symptom> exit, List<Symptom> up, List<Symptom> compose) {

    /** Read when first asked for. */
    public static final Symptoms ALL = read();

    private static Symptoms read() {
        try (InputStream file = Symptoms.class.getResourceAsStream("symptoms.yml")) {
            return new YAMLMapper().readValue(Objects.requireNonNull(file), Symptoms.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
