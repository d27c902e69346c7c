package dev.tp1.lab.check.dockerfile;

import dev.tp1.lab.message.Messages;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a Dockerfile that works could do better. */
public final class DockerfileAdvice {
    private static final Messages MESSAGES = Messages.of(DockerfileAdvice.class);

    private DockerfileAdvice() {}

    /**
     * What works in a Dockerfile, and could be done better.
     *
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
            advice.add(MESSAGES.text("pip.any-version"));
        }
        if (leavesTheContext(file)) {
            advice.add(MESSAGES.text("copy.leaves-context"));
        }
        if (file.brokenList().isPresent()) {
            advice.add(MESSAGES.text("list.broken", file.brokenList().get().name()));
        } else if (warnings.contains("JSONArgsRecommended")) {
            advice.add(MESSAGES.text("list.none"));
        }
        return advice;
    }

    /** That an image gets no fixes any more, or that its version is open. */
    static Optional<String> base(String image) {
        Optional<String> ended = ended(image);
        boolean open = !image.contains("@") && (!tag(image).contains(":") || isLatest(image));
        return ended.isPresent() || !open ? ended : Optional.of(MESSAGES.text("base.open", image));
    }

    /** That an image gets no fixes any more. */
    public static Optional<String> ended(String image) {
        return EndedImages.find(image, LocalDate.now(ZoneId.systemDefault()))
                .map(
                        ended ->
                                MESSAGES.text(
                                        "base.ended",
                                        image,
                                        ended.series(),
                                        month(ended.end()),
                                        ended.newest()));
    }

    private static String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", Messages.language().locale()).format(day);
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
