package dev.tp1.it.machine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The command {@code docker}, which must end with 0 within ten minutes. */
public final class Docker {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private Docker() {}

    /** What it printed, on either stream. */
    public static String docker(String... words) {
        return Command.of(
                        Stream.concat(Stream.of("docker"), Stream.of(words)).toArray(String[]::new))
                .output(LIMIT);
    }

    /**
     * Builds the API's image.
     *
     * @param context the project, or a copy of it
     * @return what the build printed, step by step
     */
    public static String build(Path context, String tag, String... options) {
        List<String> words = new ArrayList<>(List.of("build", "--progress=plain", "--tag", tag));
        words.addAll(List.of(options));
        words.addAll(List.of("--file", context.resolve("api-service/Dockerfile").toString()));
        words.add(context.toString());
        return docker(words.toArray(String[]::new));
    }
}
