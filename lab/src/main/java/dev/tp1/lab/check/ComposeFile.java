package dev.tp1.lab.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A compose file as {@code docker compose config} reads it: variables filled in, files that it
 * includes included, every path absolute.
 *
 * @param warnings what Compose printed beside it
 * @param folder that it lies in, and beside it its {@code .env}
 * @param api the service of the API
 * @param db the service of the database
 */
record ComposeFile(ObjectNode root, List<String> warnings, Path folder, String api, String db) {
    private static final Set<String> PLAIN_BUILD = Set.of("context", "dockerfile");

    /**
     * Reads that of a workspace.
     *
     * @param result where to write what Compose makes of it
     * @throws NotPassedException if there is none, or Compose refuses it
     */
    static ComposeFile read(Workspace workspace, Path result) {
        Path file =
                workspace
                        .composeFile()
                        .orElseThrow(
                                () ->
                                        new NotPassedException(
                                                Finding.notYet(
                                                        "There is no compose file in %s."
                                                                .formatted(workspace.folder()),
                                                        "Write compose.yml, or say in tp1.yml where"
                                                                + " it is: compose: …")));
        Docker.Result config = Docker.run(words(workspace, file, "--output", result.toString()));
        if (!config.isGood()) {
            throw new NotPassedException(
                    Finding.failed(
                            "Compose cannot read %s.".formatted(workspace.show(file)),
                            config.lines(),
                            "Correct what Compose complains about; YAML indents with spaces, and"
                                    + " what belongs to a service stands further right than its"
                                    + " name."));
        }
        try {
            ObjectNode root = (ObjectNode) RunFile.JSON.readTree(Files.readString(result));
            Path folder = file.resolveSibling(".").normalize();
            return new ComposeFile(root, config.lines(), folder, workspace.api(), workspace.db());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code compose … config words…}, for that workspace. */
    static String[] words(Workspace workspace, Path file, String... more) {
        List<String> words = new ArrayList<>(List.of("compose"));
        if (workspace.namesComposeFile()) {
            words.addAll(List.of("--file", file.toString()));
        } else {
            words.addAll(List.of("--project-directory", workspace.folder().toString()));
        }
        words.add("config");
        words.addAll(List.of("--format", "json"));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    JsonNode service(String name) {
        return root.path("services").path(name);
    }

    /** The Dockerfile that the API is built with; none where it comes from an image. */
    Optional<Path> dockerfile() {
        JsonNode build = build();
        return build.has("context")
                ? Optional.of(
                        Path.of(build.path("context").asText())
                                .resolve(build.path("dockerfile").asText("Dockerfile"))
                                .normalize())
                : Optional.empty();
    }

    /**
     * Whether {@code docker build} with this Dockerfile and this folder makes the same image: the
     * compose file says nothing more of the build.
     */
    boolean buildsNoMoreThan(Path dockerfile, Path context) {
        Set<String> said = new HashSet<>();
        build().fieldNames().forEachRemaining(said::add);
        return dockerfile().equals(Optional.of(dockerfile))
                && context().equals(context)
                && PLAIN_BUILD.containsAll(said);
    }

    /** The folder that the API is built from; meaningless where it comes from an image. */
    Path context() {
        return Path.of(build().path("context").asText());
    }

    List<String> services() {
        List<String> names = new ArrayList<>();
        root.path("services").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A service, and those that it depends on, be it through others. */
    Set<String> withDependencies(String service) {
        Set<String> all = new HashSet<>(Set.of(service));
        service(service)
                .path("depends_on")
                .fieldNames() // Compose refuses a cycle
                .forEachRemaining(name -> all.addAll(withDependencies(name)));
        return all;
    }

    /** What a service publishes, in the order of the file. */
    Stream<JsonNode> ports(String service) {
        return stream(service(service).path("ports"));
    }

    /** What is mounted into a service, in the order of the file. */
    Stream<JsonNode> mounts(String service) {
        return stream(service(service).path("volumes"));
    }

    /** The port of the API's container that is published as 8000. */
    Optional<Integer> targetOf8000() {
        return ports(api)
                .filter(port -> port.path("published").asText().equals("8000"))
                .map(port -> port.path("target").asInt())
                .findFirst();
    }

    /** Whether the database has a volume with a name. */
    boolean namesVolume() {
        return mounts(db)
                .anyMatch(
                        mount ->
                                mount.path("type").asText().equals("volume")
                                        && mount.has("source"));
    }

    /** The folder of this machine that the database's data would lie in. */
    Optional<String> dataFolder() {
        return mounts(db)
                .filter(mount -> mount.path("type").asText().equals("bind"))
                .filter(this::isForData)
                .map(mount -> mount.path("source").asText())
                .findFirst();
    }

    /** The volume of the database that {@code down -v} does not empty, as it is not Compose's. */
    Optional<String> foreignVolume() {
        return mounts(db)
                .filter(mount -> mount.path("type").asText().equals("volume"))
                .map(mount -> mount.path("source").asText())
                .filter(this::isForeign)
                .findFirst();
    }

    private boolean isForeign(String volume) {
        JsonNode said = root.path("volumes").path(volume);
        return said.path("external").asBoolean() || said.path("driver_opts").has("device");
    }

    /** Whether the database keeps its data in it: at the usual place, or where PGDATA says. */
    boolean isForData(JsonNode mount) {
        String target = mount.path("target").asText();
        String data = service(db).path("environment").path("PGDATA").asText();
        return target.startsWith("/var/lib/postgresql") || Path.of(data).startsWith(target);
    }

    private JsonNode build() {
        return service(api).path("build");
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all.stream();
    }
}
