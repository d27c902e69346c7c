package dev.tp1.lab.check;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.check.compose.ComposeFile;
import dev.tp1.lab.check.dockerfile.Dockerfile;
import dev.tp1.lab.check.question.ImageQuestions;
import dev.tp1.lab.check.question.WrittenQuestions;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.workspace.Fingerprint;
import dev.tp1.lab.workspace.Workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the questions of a workspace are decided by: the files that its image and its stack are made
 * from, wherever they lie, and the images of others, as the engine has them.
 */
final class Fingerprints {
    private static final Set<String> ONLY_READ = Set.of("3.b", "5.b");

    private final Workspace workspace;
    private final Supplier<Optional<ComposeFile>> composeFile;
    private final ImageQuestions image;
    private final Map<Path, String> paths = new HashMap<>(); // read once a check

    Fingerprints(
            Workspace workspace,
            Supplier<Optional<ComposeFile>> composeFile,
            ImageQuestions image) {
        this.workspace = workspace;
        this.composeFile = composeFile;
        this.image = image;
    }

    /** Of the files that a question depends on: none, its answer, the image's, or all. */
    String files(String question) {
        if (WrittenQuestions.ALL.contains(question)) {
            return Fingerprint.of(workspace.answers().resolve(question + ".md"));
        }
        return switch (question.charAt(0)) {
            case '1', '2' -> "";
            case '3', '4' ->
                    Fingerprint.of(
                            workspace
                                    .dockerfile()
                                    .map(this::ofImage)
                                    .orElseGet(() -> of(workspace.folder())));
            default -> Fingerprint.of(ofStack());
        };
    }

    /**
     * Of the images of others that a question depends on; empty where there are none. What the
     * check itself pulls changes it, so it counts as it is afterwards.
     */
    String images(String question) {
        Set<String> images = imagesOf(question);
        if (images.isEmpty()) {
            return "";
        }
        Stream<String> inspect = Stream.of("image", "inspect", "--format", "{{.Id}}");
        return Fingerprint.of(
                Docker.run(Stream.concat(inspect, images.stream()).toArray(String[]::new))
                        .output());
    }

    private Set<String> imagesOf(String question) {
        if (ONLY_READ.contains(question)) {
            return Set.of();
        }
        return switch (question.charAt(0)) {
            case '3', '4' ->
                    workspace
                            .dockerfile()
                            .map(file -> Dockerfile.read(file).images(Map.of()))
                            .orElse(Set.of());
            case '5', '6', '7' -> composeFile.get().map(Fingerprints::images).orElse(Set.of());
            default -> Set.of();
        };
    }

    private static Set<String> images(ComposeFile file) {
        Set<String> images = new TreeSet<>();
        for (String service : file.services()) {
            if (!file.service(service).has("build")) {
                images.add(file.service(service).path("image").asText());
            }
            file.dockerfile(service)
                    .map(Dockerfile::read)
                    .ifPresent(built -> images.addAll(built.images(file.arguments(service))));
        }
        return images;
    }

    private String ofImage(Path dockerfile) {
        Path ignored = dockerfile.resolveSibling(dockerfile.getFileName() + ".dockerignore");
        return of(image.context(dockerfile)) + of(dockerfile) + of(ignored);
    }

    /** The workspace, and what the compose file names outside of it. */
    private String ofStack() {
        StringBuilder all = new StringBuilder(of(workspace.folder()));
        composeFile
                .get()
                .ifPresent(
                        file -> {
                            all.append(file.root());
                            named(file).forEach(path -> all.append(of(path)));
                        });
        return all.toString();
    }

    private static List<Path> named(ComposeFile file) {
        List<Path> named = new ArrayList<>();
        for (String service : file.services()) {
            file.context(service).ifPresent(named::add);
            file.dockerfile(service).ifPresent(named::add);
            addPaths(file.service(service).at("/build/additional_contexts"), named);
            file.mounts(service)
                    .filter(mount -> mount.path("type").asText().equals("bind"))
                    .filter(mount -> !mount.equals(file.data().mount().orElse(null)))
                    .forEach(mount -> named.add(Path.of(mount.path("source").asText())));
        }
        for (String kind : List.of("secrets", "configs")) {
            ComposeFile.stream(file.root().path(kind))
                    .forEach(one -> addPaths(one.path("file"), named));
        }
        return named;
    }

    private static void addPaths(JsonNode values, List<Path> to) {
        Stream<JsonNode> all = values.isTextual() ? Stream.of(values) : ComposeFile.stream(values);
        all.map(JsonNode::asText)
                .filter(text -> text.startsWith("/"))
                .map(Path::of)
                .forEach(to::add);
    }

    private String of(Path path) {
        Optional<Path> data = composeFile.get().flatMap(file -> file.data().folder()).map(Path::of);
        return paths.computeIfAbsent(
                path,
                all -> Fingerprint.of(all, workspace.answers(), data.orElse(workspace.own())));
    }
}
