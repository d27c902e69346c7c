package dev.tp1.lab.check.question;

import dev.tp1.lab.check.compose.ComposeFile;
import dev.tp1.lab.check.compose.HostAccess;
import dev.tp1.lab.check.diagnosis.BuildDiagnosis;
import dev.tp1.lab.check.diagnosis.BuildWatch;
import dev.tp1.lab.check.dockerfile.Dockerfile;
import dev.tp1.lab.check.dockerfile.DockerfileAdvice;
import dev.tp1.lab.check.finding.CommandRecorder;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.check.finding.MissingFile;
import dev.tp1.lab.check.finding.NotPassedException;
import dev.tp1.lab.check.finding.Prerequisite;
import dev.tp1.lab.check.finding.UnreadableFile;
import dev.tp1.lab.check.sandbox.Sandbox;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.workspace.TextFile;
import dev.tp1.lab.workspace.Workspace;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Exercise 3, from 3.b on: the Dockerfile, and the image that it builds. */
public final class ImageQuestions {
    private static final Findings FINDINGS = Findings.of(ImageQuestions.class);
    private static final Messages MESSAGES = Messages.of(ImageQuestions.class);
    private static final Duration TIMEOUT = Duration.ofMinutes(20); // downloads included

    private final Workspace workspace;
    private final Sandbox sandbox;
    private final CommandRecorder recorder;
    private final Supplier<Optional<ComposeFile>> composeFile;
    private final Prerequisite<Dockerfile> dockerfile;
    private final Prerequisite<String> image;
    private String warnings = "";

    /**
     * @param composeFile which says what the Dockerfile is built from, where tp1.yml does not
     */
    public ImageQuestions(
            Workspace workspace,
            Sandbox sandbox,
            CommandRecorder recorder,
            Supplier<Optional<ComposeFile>> composeFile) {
        this.workspace = workspace;
        this.sandbox = sandbox;
        this.recorder = recorder;
        this.composeFile = composeFile;
        this.dockerfile = new Prerequisite<>("3.b", recorder, this::lint);
        this.image = new Prerequisite<>("3.c", recorder, this::build);
    }

    /** By question, what decides it; it may throw {@link NotPassedException}. */
    public Map<String, Supplier<Finding>> questions() {
        return Map.of("3.b", this::isUnderstood, "3.c", this::builds);
    }

    /** Whether there is a Dockerfile, with something in it. */
    boolean isBegun() {
        return workspace
                .dockerfile()
                .filter(file -> !Dockerfile.read(file).hasNoInstruction())
                .isPresent();
    }

    /** Its name in Docker, for the questions that need it. */
    String require() {
        return image.require();
    }

    private Finding isUnderstood() {
        Dockerfile read = dockerfile.get();
        return FINDINGS.passed(
                DockerfileAdvice.of(read, Map.of(), warnings),
                "dockerfile.understood",
                workspace.show(read.file()));
    }

    private Finding builds() {
        String name = image.get();
        String user = inspect(name, "{{.Config.User}}");
        boolean root = user.isEmpty() || user.matches("(0|root)(:.*)?");
        String size = recorder.docker("image", "ls", name, "--format", "{{.Size}}").output();
        List<String> advice = root ? List.of(MESSAGES.text("image.root")) : List.of();
        return FINDINGS.passed(advice, "image.builds", size);
    }

    private Dockerfile lint() {
        Path path =
                workspace
                        .dockerfile()
                        .orElseThrow(
                                () -> new NotPassedException(MissingFile.dockerfile(workspace)));
        requireText(path);
        Dockerfile read = Dockerfile.read(path);
        if (read.hasNoInstruction()) {
            throw new NotPassedException(
                    FINDINGS.notBegun("dockerfile.empty", workspace.show(path)));
        }
        if (sandbox.isLimited() && !workspace.contains(context(path))) {
            throw new NotPassedException(
                    HostAccess.outside(workspace.show(path), context(path).toString()));
        }
        Docker.Result check =
                recorder.docker(
                        Duration.ofMinutes(2), // it asks for the base image
                        "build",
                        "--check",
                        "--progress=plain",
                        "--file",
                        path.toString(),
                        context(path).toString());
        if (check.lines().stream().anyMatch(line -> line.startsWith("ERROR: "))) {
            throw new NotPassedException(
                    baseWithoutValue(read).orElseGet(() -> BuildDiagnosis.of(check)));
        }
        warnings = check.output();
        return read;
    }

    /** Docker itself does not mind what is not UTF-8 in a comment. */
    private void requireText(Path path) {
        TextFile.Encoding encoding = TextFile.read(path).encoding();
        boolean dockerReadsIt =
                encoding == TextFile.Encoding.UTF_8 || encoding == TextFile.Encoding.SINGLE_BYTE;
        if (!dockerReadsIt) {
            throw new NotPassedException(UnreadableFile.of(workspace.show(path), encoding));
        }
    }

    /** That FROM names a build argument which a plain build gives no value. */
    private Optional<Finding> baseWithoutValue(Dockerfile read) {
        return read.bases(Map.of()).stream()
                .filter(base -> !base.unset().isEmpty())
                .findFirst()
                .map(
                        base -> {
                            String name = base.unset().iterator().next();
                            String value =
                                    composeFile
                                            .get()
                                            .map(file -> file.arguments(file.api()).get(name))
                                            .orElse("…");
                            return FINDINGS.failed("dockerfile.no-value", base.said(), name, value);
                        });
    }

    private String build() {
        Path path = dockerfile.require().file();
        Path context = context(path);
        BuildWatch watch = new BuildWatch(context, recorder.activity());
        Docker.Result build =
                recorder.docker(
                        TIMEOUT,
                        watch,
                        "build",
                        "--progress=plain",
                        "--label",
                        sandbox.label(),
                        "--tag",
                        sandbox.name("api"),
                        "--file",
                        path.toString(),
                        context.toString());
        if (watch.server().isPresent()) {
            throw new NotPassedException(BuildDiagnosis.server(watch.server().get(), build));
        }
        if (!build.isGood()) {
            throw new NotPassedException(BuildDiagnosis.of(build));
        }
        return sandbox.name("api");
    }

    /**
     * The folder that the image is built from: what tp1.yml says, or the compose file where it
     * builds this Dockerfile, or the Dockerfile's own.
     */
    public Path context(Path path) {
        return workspace
                .context()
                .or(
                        () ->
                                composeFile
                                        .get()
                                        .filter(file -> file.dockerfile().equals(Optional.of(path)))
                                        .flatMap(file -> file.context(file.api())))
                .orElseGet(() -> Objects.requireNonNull(path.getParent()));
    }

    private static String inspect(String image, String format) {
        return Docker.run("image", "inspect", "--format", format, image).output();
    }
}
