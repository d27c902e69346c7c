package dev.tp1.lab.check.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.tp1.lab.check.finding.MissingFile;
import dev.tp1.lab.check.finding.NotPassedException;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
public record ComposeFile(
        ObjectNode root, List<String> warnings, Path folder, String api, String db) {
    private static final Set<String> PLAIN_BUILD = Set.of("context", "dockerfile");

    /**
     * Reads that of a workspace.
     *
     * @param result where to write what Compose makes of it
     * @throws NotPassedException if there is none, or Compose refuses it
     */
    public static ComposeFile read(Workspace workspace, Path result) {
        Path file =
                workspace
                        .composeFile()
                        .orElseThrow(
                                () -> new NotPassedException(MissingFile.composeFile(workspace)));
        Docker.Result config = Docker.run(words(workspace, file, "--output", result.toString()));
        if (!config.isGood()) {
            throw new NotPassedException(ComposeRefusal.of(workspace, file, config));
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
    public static String[] words(Workspace workspace, Path file, String... more) {
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

    /** A service; a missing node where there is none of that name. */
    public JsonNode service(String name) {
        return root.path("services").path(name);
    }

    /** The Dockerfile that the API is built with; none where it comes from an image. */
    public Optional<Path> dockerfile() {
        return dockerfile(api);
    }

    /** The Dockerfile that a service is built with; none where it is built without a file. */
    public Optional<Path> dockerfile(String service) {
        JsonNode build = service(service).path("build");
        return isLocal(build) && !build.has("dockerfile_inline")
                ? Optional.of(
                        Workspace.dockerfile(
                                Path.of(build.path("context").asText()),
                                build.path("dockerfile").asText("Dockerfile")))
                : Optional.empty();
    }

    /**
     * The folder that a service is built from; none where it comes from an image or a repository.
     */
    public Optional<Path> context(String service) {
        JsonNode build = service(service).path("build");
        return isLocal(build)
                ? Optional.of(Path.of(build.path("context").asText()))
                : Optional.empty();
    }

    private static boolean isLocal(JsonNode build) {
        return build.path("context").asText().startsWith("/");
    }

    /** The build arguments of a service. */
    public Map<String, String> arguments(String service) {
        Map<String, String> arguments = new HashMap<>();
        service(service)
                .at("/build/args")
                .properties()
                .forEach(one -> arguments.put(one.getKey(), one.getValue().asText()));
        return arguments;
    }

    /**
     * Whether {@code docker build} with this Dockerfile and this folder makes the same image: the
     * compose file says nothing more of the build.
     */
    public boolean buildsNoMoreThan(Path dockerfile, Path context) {
        Set<String> said = new HashSet<>();
        service(api).path("build").fieldNames().forEachRemaining(said::add);
        return dockerfile().equals(Optional.of(dockerfile))
                && context(api).equals(Optional.of(context))
                && PLAIN_BUILD.containsAll(said);
    }

    /** The names of the services, in the order of the file. */
    public List<String> services() {
        List<String> names = new ArrayList<>();
        root.path("services").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A service, and those that it depends on, be it through others. */
    public Set<String> withDependencies(String service) {
        Set<String> all = new HashSet<>(Set.of(service));
        service(service)
                .path("depends_on")
                .fieldNames() // Compose refuses a cycle
                .forEachRemaining(name -> all.addAll(withDependencies(name)));
        return all;
    }

    /** Where the database keeps its data. */
    public DataLocation data() {
        return new DataLocation(this);
    }

    /** What a service publishes, in the order of the file. */
    Stream<JsonNode> ports(String service) {
        return stream(service(service).path("ports"));
    }

    /** What is mounted into a service, in the order of the file. */
    public Stream<JsonNode> mounts(String service) {
        return stream(service(service).path("volumes"));
    }

    /** The port of the API's container that is published as 8000. */
    public Optional<Integer> targetOf8000() {
        return ports(api)
                .filter(port -> port.path("published").asText().equals("8000"))
                .map(port -> port.path("target").asInt())
                .findFirst();
    }

    /** Whether a volume of the file is made by somebody else, or is a folder of this machine. */
    public boolean isForeign(String volume) {
        JsonNode said = root.path("volumes").path(volume);
        JsonNode options = said.path("driver_opts");
        return said.path("external").asBoolean()
                || (options.has("device") && !options.path("type").asText().equals("tmpfs"));
    }

    /** The networks that the file gives a service. */
    public List<String> networks(String service) {
        List<String> names = new ArrayList<>();
        service(service).path("networks").fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Whether a service has an address of its own, which others may know it by. */
    public boolean hasFixedAddresses() {
        return services().stream()
                .flatMap(service -> stream(service(service).path("networks")))
                .anyMatch(network -> network.has("ipv4_address") || network.has("ipv6_address"));
    }

    /** Whether a network lets nothing in from this machine, nor out. */
    public boolean isInternal(String network) {
        return root.path("networks").path(network).path("internal").asBoolean();
    }

    /** A text of the file as a container gets it: Compose doubles dollar signs. */
    static String plain(JsonNode text) {
        return text.asText().replace("$$", "$");
    }

    /** The elements of an array, or the values of an object. */
    public static Stream<JsonNode> stream(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all.stream();
    }
}
