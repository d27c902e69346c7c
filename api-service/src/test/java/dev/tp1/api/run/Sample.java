package dev.tp1.api.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Runs as a client sends them. */
public final class Sample {
    public static final String ID = "6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10";
    public static final String PATH = "/runs/" + ID;

    /** One observation, one verdict, one answer. */
    public static final String SMALL =
            """
            {"student":"Ada","class":"M1","startedAt":"2026-11-23T09:00:00Z",\
            "observations":[{"question":"1.b","command":"docker run hello-world",\
            "output":"Hello from Docker!\\n","exitCode":0,\
            "observedAt":"2026-11-23T09:01:00.123456Z","tookMs":1200}],\
            "verdicts":[{"question":"1.b","outcome":"passed","reason":"",\
            "decidedAt":"2026-11-23T09:02:00Z"}],\
            "answers":[{"question":"2.a","words":"A template.",\
            "answeredAt":"2026-11-23T09:03:00Z"}]}\
            """;

    private Sample() {}

    /** The run that docs/ has as an example: all 28 questions, as they were really run. */
    public static String whole() {
        try (InputStream file = Sample.class.getResourceAsStream("/docs/runs/ada.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A run of this student and class that began at this hour of the day, with this verdict. */
    public static String of(String student, String schoolClass, int hour, String outcome) {
        return """
        {"student":"%s","class":"%s","startedAt":"2026-11-23T%02d:00:00Z","verdicts":[\
        {"question":"5.b","outcome":"%s","reason":"","decidedAt":"2026-11-23T%02d:30:00Z"}]}\
        """
                .formatted(student, schoolClass, hour, outcome, hour);
    }
}
