package dev.tp1.lab.check.dockerfile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a Dockerfile that works could do better. */
public final class DockerfileAdvice {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private DockerfileAdvice() {}

    /**
     * @param given the build arguments
     * @param warnings what {@code docker build --check} printed
     */
    public static List<String> of(Dockerfile file, Map<String, String> given, String warnings) {
        List<String> advice = new ArrayList<>();
        file.bases(given).stream()
                .filter(BuildArguments.Base::isKnown)
                .map(BuildArguments.Base::image)
                .distinct()
                .forEach(image -> base(image).ifPresent(advice::add));
        if (file.all("RUN").stream().anyMatch(run -> PipInstall.takesAnyVersion(run.script()))) {
            advice.add(
                    "pip installs whatever version is the newest: pin them (fastapi==…), in"
                            + " requirements.txt.");
        }
        if (leavesTheContext(file)) {
            advice.add(
                    "COPY ../… does not lead out of the build context: Docker drops the ../, and an"
                            + " older one refuses it. Write the path without it.");
        }
        if (file.brokenList().isPresent()) {
            advice.add(
                    "%s begins with a bracket and is no JSON list, so Docker gives the line to a shell: [\"…\", \"…\"], in double quotes, with commas."
                            .formatted(file.brokenList().get().name()));
        } else if (warnings.contains("JSONArgsRecommended")) {
            advice.add(
                    "CMD without brackets runs through a shell, which may keep SIGTERM from the"
                            + " application: CMD [\"…\", \"…\"].");
        }
        return advice;
    }

    /** That an image gets no fixes any more, or that its version is open. */
    static Optional<String> base(String image) {
        Optional<String> ended = ended(image);
        boolean open = !image.contains("@") && (!tag(image).contains(":") || isLatest(image));
        return ended.isPresent() || !open
                ? ended
                : Optional.of(
                        "FROM %s names no version, so the next build may be another: pin one."
                                .formatted(image));
    }

    /** That an image gets no fixes any more. */
    public static Optional<String> ended(String image) {
        return EndedImages.find(image, LocalDate.now(ZoneId.systemDefault()))
                .map(
                        ended ->
                                "%s is no longer maintained: %s has had no fixes since %s. Take %s or newer."
                                        .formatted(
                                                image,
                                                ended.series(),
                                                MONTH.format(ended.end()),
                                                ended.newest()));
    }

    /** Without the registry, whose port has a colon as well. */
    private static String tag(String image) {
        return image.substring(image.lastIndexOf('/') + 1);
    }

    private static boolean isLatest(String image) {
        return image.endsWith(":latest");
    }

    private static boolean leavesTheContext(Dockerfile file) {
        return file.instructions().stream()
                .filter(one -> one.name().equals("COPY") || one.name().equals("ADD"))
                .filter(one -> !one.arguments().contains("--from="))
                .anyMatch(
                        one -> one.withoutOptions().matches("(?s)\\.\\./.*|.*\\s\\.\\./.*\\s\\S+"));
    }
}
