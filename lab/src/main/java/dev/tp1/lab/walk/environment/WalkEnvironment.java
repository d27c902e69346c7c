package dev.tp1.lab.walk.environment;

import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;

import org.apache.commons.io.file.PathUtils;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a walk has for its own: the folder {@code .tp1/walk}, whose {@code home} is the home of its
 * commands, and in Docker what has its label or the name of its compose projects.
 */
public final class WalkEnvironment {
    private static final Messages MESSAGES = Messages.of(WalkEnvironment.class);
    private static final String LABEL = "label=dev.tp1.walk";
    private static final String OWNER = "{{.Label \"com.docker.compose.project\"}}";

    /** What a person's own shell may have set for Compose, for compose/dev.yml and for tp1. */
    private static final String NOT_OURS =
            "COMPOSE_\\w+|API_PORT|DB_\\w+|TP1_BIND|BUILDKIT_PROGRESS|DOCKER_DEFAULT_PLATFORM"
                    + "|TP1_WORKSPACE|XDG_STATE_HOME";

    private final Path project;
    private final Path folder;

    private WalkEnvironment(Path project) {
        this.project = project;
        this.folder = project.resolve(".tp1").resolve("walk");
    }

    /** Below the project's folder, empty. */
    public static WalkEnvironment prepare(Path project) {
        WalkEnvironment environment = new WalkEnvironment(project);
        try {
            Files.createDirectories(environment.folder.resolve("bin"));
            environment.clear();
            environment.install("step");
            environment.install("docker");
        } catch (IOException e) {
            throw new UserErrorException(
                    MESSAGES.text(
                            "cannot-write", environment.folder, e.getClass().getSimpleName()));
        }
        return environment;
    }

    /** Back to the project's folder and an empty home, with nothing exported. */
    public void clear() {
        try {
            Path home = folder.resolve("home");
            if (Files.exists(home)) {
                PathUtils.deleteDirectory(home);
            }
            Files.createDirectories(home);
            Files.deleteIfExists(bin("environment"));
            Files.writeString(bin("folder"), project.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path project() {
        return project;
    }

    /** The script that runs one command. */
    public Path step() {
        return bin("step");
    }

    /** What every command of the walk finds set. */
    public Map<String, String> variables() {
        Map<String, String> all = new HashMap<>(System.getenv());
        all.keySet().removeIf(name -> name.matches(NOT_OURS));
        String home = all.getOrDefault("HOME", "/");
        all.putIfAbsent("DOCKER_CONFIG", Path.of(home, ".docker").toString());
        all.put("HOME", folder.resolve("home").toString());
        all.put("JAVA_HOME", System.getProperty("java.home")); // ./tp1 looks for it in ~ as well
        all.put("TP1_WALK", "true"); // ./tp1 does not build itself anew then
        all.put("TP1_DOCKER", real("docker", all.getOrDefault("PATH", "")));
        all.put("PATH", folder.resolve("bin") + ":" + all.getOrDefault("PATH", ""));
        all.put("COMPOSE_PROJECT_NAME", WalkNames.PROJECT);
        all.put("TERM", "xterm");
        all.put("LC_ALL", "C.UTF-8");
        all.put("PAGER", "cat");
        all.put("PSQL_PAGER", "cat");
        return all;
    }

    /** Removes the walk's own containers, networks and volumes, also those of an earlier walk. */
    public void cleanUp() {
        removeAll(
                List.of("rm", "--force", "--volumes"),
                Stream.concat(
                        ids("ps", "--all", "--quiet", "--filter", LABEL),
                        owned("ps", "--all", "--format", "{{.ID}} " + OWNER)));
        removeAll(
                List.of("network", "rm"),
                Stream.concat(
                        ids("network", "ls", "--quiet", "--filter", LABEL),
                        owned("network", "ls", "--format", "{{.ID}} " + OWNER)));
        removeAll(
                List.of("volume", "rm"),
                Stream.concat(
                        ids("volume", "ls", "--quiet", "--filter", LABEL),
                        owned("volume", "ls", "--format", "{{.Name}} " + OWNER)));
    }

    /** Removes its images as well; what they were built from stays in the build cache. */
    public void removeImages() {
        removeAll(
                List.of("image", "rm"),
                ids("image", "ls", "--format", "{{.Repository}}:{{.Tag}}")
                        .filter(image -> image.startsWith(WalkNames.PROJECT + "-")));
        Docker.run("image", "prune", "--force", "--filter", LABEL);
    }

    private static Stream<String> owned(String... words) {
        return ids(words)
                .map(line -> line.split(" ", 2))
                .filter(line -> line.length == 2 && isOurs(line[1]))
                .map(line -> line[0]);
    }

    private static boolean isOurs(String project) {
        return project.equals(WalkNames.PROJECT) || project.startsWith(WalkNames.PROJECT + "-");
    }

    private static Stream<String> ids(String... words) {
        Docker.Result result = Docker.run(words);
        return result.isGood() ? result.lines().stream() : Stream.empty();
    }

    private static void removeAll(List<String> command, Stream<String> ids) {
        List<String> all = ids.distinct().toList();
        if (!all.isEmpty()) {
            Docker.run(Stream.concat(command.stream(), all.stream()).toArray(String[]::new));
        }
    }

    private Path bin(String name) {
        return folder.resolve("bin").resolve(name);
    }

    private void install(String script) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(WalkEnvironment.class.getResourceAsStream(script))) {
            Files.write(bin(script), file.readAllBytes());
        }
        if (!bin(script).toFile().setExecutable(true)) {
            throw new IOException(script);
        }
    }

    private static String real(String command, String path) {
        return Stream.of(path.split(":"))
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse(command);
    }
}
