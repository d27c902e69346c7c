package dev.tp1.lab.check.compose;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.workspace.Workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be told of a start by reading the compose file, before anything of it starts. */
public final class StartRequirements {
    private static final Findings FINDINGS = Findings.of(StartRequirements.class);

    private final ComposeFile file;
    private final Workspace workspace;

    /** Of a file of that workspace. */
    public StartRequirements(ComposeFile file, Workspace workspace) {
        this.file = file;
        this.workspace = workspace;
    }

    /** The first thing that would stop {@code docker compose up}; empty where nothing is seen. */
    public Optional<Finding> failure() {
        return missingContents("secrets")
                .or(() -> missingContents("configs"))
                .or(this::missingNetwork)
                .or(() -> new PublishedPorts(file).conflict());
    }

    /** The first folder or Dockerfile that a service is built from and that is not there. */
    public Optional<Finding> missingBuild() {
        return file.services().stream()
                .flatMap(service -> missingBuild(service).stream())
                .findFirst();
    }

    private Optional<Finding> missingBuild(String service) {
        Optional<Path> context = file.context(service);
        Optional<Path> dockerfile = file.dockerfile(service);
        if (context.isPresent() && !Files.isDirectory(context.get())) {
            return Optional.of(
                    FINDINGS.failed("build.no-folder", service, workspace.show(context.get())));
        }
        if (dockerfile.isPresent() && !Files.isRegularFile(dockerfile.get())) {
            return Optional.of(
                    FINDINGS.failed(
                            "build.no-dockerfile", service, workspace.show(dockerfile.get())));
        }
        return Optional.empty();
    }

    /** A secret or a config that a service uses, and whose file is not there. */
    private Optional<Finding> missingContents(String kind) {
        return file.services().stream()
                .flatMap(service -> used(service, kind))
                .distinct()
                .filter(name -> !isThere(file.root().path(kind).path(name).path("file")))
                .findFirst()
                .map(
                        name -> {
                            String path = file.root().path(kind).path(name).path("file").asText();
                            String shown = workspace.show(Path.of(path));
                            return FINDINGS.failed("contents.missing", kind, name, shown);
                        });
    }

    private Stream<String> used(String service, String kind) {
        return ComposeFile.stream(file.service(service).path(kind))
                .map(one -> one.path("source").asText());
    }

    private static boolean isThere(JsonNode path) {
        return !path.isTextual() || Files.exists(Path.of(path.asText()));
    }

    private Optional<Finding> missingNetwork() {
        return file.services().stream()
                .flatMap(service -> file.networks(service).stream())
                .distinct()
                .map(key -> file.root().path("networks").path(key))
                .filter(network -> network.path("external").asBoolean())
                .map(network -> network.path("name").asText())
                .filter(name -> !Docker.run("network", "inspect", name).isGood())
                .findFirst()
                .map(name -> FINDINGS.failed("network.missing", name));
    }
}
