package dev.tp1.it.machine;

import org.apache.commons.io.FileUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real browser without a window, which reaches this machine and nothing beyond. */
public final class Chromium {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Optional<Path> PROGRAM =
            Stream.of("chromium", "chromium-browser", "google-chrome")
                    .flatMap(
                            name ->
                                    Stream.of(System.getenv("PATH").split(":"))
                                            .map(folder -> Path.of(folder, name)))
                    .filter(Files::isExecutable)
                    .findFirst();

    private Chromium() {}

    public static boolean isInstalled() {
        return PROGRAM.isPresent();
    }

    /** The page as it is once its scripts have run. */
    public static String page(String url) {
        return run("--virtual-time-budget=20000", "--dump-dom", url);
    }

    /** Prints the page as PDF. */
    public static void print(String url, Path pdf) {
        run("--no-pdf-header-footer", "--print-to-pdf=" + pdf, url);
    }

    private static String run(String... options) {
        try {
            Path profile = Files.createTempDirectory("chromium");
            try {
                return run(profile, options);
            } finally {
                FileUtils.deleteQuietly(profile.toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(Path profile, String... options) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                PROGRAM.orElseThrow().toString(),
                                "--headless=new",
                                "--no-sandbox", // which root, in a container, does not have
                                "--disable-gpu",
                                "--user-data-dir=" + profile,
                                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"));
        words.addAll(List.of(options));
        return Command.of(words, Map.of()).output(LIMIT);
    }
}
