package dev.tp1.lab.check;

import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.workspace.Workspace;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Exercise 3, from 3.b on: the Dockerfile, and the image that it builds. */
final class ApiImage {
    private static final Duration PATIENCE = Duration.ofMinutes(20); // downloads included

    private final Workspace workspace;
    private final Sandbox sandbox;
    private final Observer observer;
    private final Once<Dockerfile> dockerfile;
    private final Once<String> image;
    private final Supplier<Path> contextOfCompose;

    /**
     * @param contextOfCompose the folder that the compose file builds this Dockerfile from; the
     *     Dockerfile's own where it does not
     */
    ApiImage(
            Workspace workspace,
            Sandbox sandbox,
            Observer observer,
            Supplier<Path> contextOfCompose) {
        this.workspace = workspace;
        this.sandbox = sandbox;
        this.observer = observer;
        this.contextOfCompose = contextOfCompose;
        this.dockerfile = new Once<>("3.b", observer, this::lint);
        this.image = new Once<>("3.c", observer, this::build);
    }

    Map<String, Supplier<Finding>> questions() {
        return Map.of("3.b", this::isUnderstood, "3.c", this::builds);
    }

    /** Its name in Docker, for the questions that need it. */
    String need() {
        return image.need();
    }

    private Finding isUnderstood() {
        Dockerfile read = dockerfile.make();
        List<String> advice = new ArrayList<>(read.advice());
        if (read.warnings().contains("JSONArgsRecommended")) {
            advice.add(
                    "CMD without brackets runs through a shell, which may keep SIGTERM from the"
                            + " application: CMD [\"…\", \"…\"].");
        }
        return Finding.passed(
                "Docker understands %s.".formatted(workspace.show(read.file())), advice);
    }

    private Finding builds() {
        String name = image.make();
        String user = inspect(name, "{{.Config.User}}");
        boolean root = user.isEmpty() || user.matches("(0|root)(:.*)?");
        String size = observer.docker("image", "ls", name, "--format", "{{.Size}}").output();
        return Finding.passed(
                "The image builds, %s.".formatted(size),
                root
                        ? List.of(
                                "It runs as root: who breaks out of the application has all rights"
                                        + " in the container. USER 10001 gives it none.")
                        : List.of());
    }

    private Dockerfile lint() {
        Path file =
                workspace
                        .dockerfile()
                        .orElseThrow(
                                () ->
                                        new NotPassedException(
                                                Finding.notYet(
                                                        "There is no api/Dockerfile and no Dockerfile in %s."
                                                                .formatted(workspace.folder()),
                                                        "Write one, or say in tp1.yml where it is:"
                                                                + " dockerfile: …")));
        Docker.Result check =
                observer.docker(
                        Duration.ofMinutes(2), // it asks for the base image
                        "build",
                        "--check",
                        "--progress=plain",
                        "--file",
                        file.toString(),
                        context(file).toString());
        if (check.lines().stream().anyMatch(line -> line.startsWith("ERROR: "))) {
            throw new NotPassedException(BuildDiagnosis.of(check));
        }
        return Dockerfile.read(file, check.output());
    }

    private String build() {
        Path file = dockerfile.need().file();
        Docker.Result build =
                observer.docker(
                        PATIENCE,
                        "build",
                        "--progress=plain",
                        "--label",
                        sandbox.label(),
                        "--tag",
                        sandbox.name("api"),
                        "--file",
                        file.toString(),
                        context(file).toString());
        if (!build.isGood()) {
            throw new NotPassedException(BuildDiagnosis.of(build));
        }
        return sandbox.name("api");
    }

    /** The folder that the image is built from. */
    Path context(Path file) {
        return workspace
                .context()
                .orElseGet(
                        () ->
                                workspace.composeFile().isPresent()
                                        ? contextOfCompose.get()
                                        : Objects.requireNonNull(file.getParent()));
    }

    private static String inspect(String image, String format) {
        return Docker.run("image", "inspect", "--format", format, image).output();
    }
}
