package dev.tp1.lab.check.compose;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.workspace.Workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a compose file asks of the machine that it runs on, beyond containers of its own: rights of
 * root, namespaces and devices of the machine, folders outside of the workspace. Nobody starts that
 * for somebody else.
 */
public final class HostAccess {
    private static final Findings FINDINGS = Findings.of(HostAccess.class);

    private static final List<String> RIGHTS =
            List.of(
                    "privileged",
                    "cap_add",
                    "cgroup_parent",
                    "device_cgroup_rules",
                    "devices",
                    "external_links",
                    "gpus",
                    "provider",
                    "runtime",
                    "security_opt",
                    "use_api_socket",
                    "volumes_from");
    private static final List<String> NAMESPACES =
            List.of("cgroup", "ipc", "network_mode", "pid", "userns_mode", "uts");
    private static final List<String> BUILD_RIGHTS = List.of("entitlements", "privileged", "ssh");

    /** The clock of the machine, which images are often given. */
    private static final Set<String> HARMLESS = Set.of("/etc/localtime", "/etc/timezone");

    private final ComposeFile file;
    private final Workspace workspace;

    /** Of a file of that workspace. */
    public HostAccess(ComposeFile file, Workspace workspace) {
        this.file = file;
        this.workspace = workspace;
    }

    /** That something is built from, or reads, what lies outside of the workspace. */
    public static Finding outside(String what, String path) {
        return FINDINGS.failed("host.path", what, path);
    }

    /** The first thing that it asks for; empty where it asks for nothing. */
    public Optional<Finding> finding() {
        return file.services().stream()
                .flatMap(this::ofService)
                .findFirst()
                .or(() -> outsideOf("secrets"))
                .or(() -> outsideOf("configs"))
                .or(this::mountedVolume);
    }

    private Stream<Finding> ofService(String name) {
        JsonNode service = file.service(name);
        JsonNode build = service.path("build");
        Stream<String> rights = RIGHTS.stream().filter(key -> isSet(service.path(key)));
        Stream<String> namespaces =
                NAMESPACES.stream().filter(key -> isOfTheHost(service.path(key)));
        Stream<String> ofBuild =
                Stream.concat(
                                BUILD_RIGHTS.stream().filter(key -> isSet(build.path(key))),
                                Stream.of("network").filter(key -> isOfTheHost(build.path(key))))
                        .map(key -> "build." + key);
        Stream<Finding> settings =
                Stream.of(rights, namespaces, ofBuild)
                        .flatMap(keys -> keys)
                        .map(key -> FINDINGS.failed("host.setting", name, key));
        Stream<Finding> paths =
                Stream.concat(mounts(service), contexts(build))
                        .filter(path -> !isInside(path))
                        .map(path -> outside(name, path));
        return Stream.concat(settings, paths);
    }

    private Stream<String> mounts(JsonNode service) {
        Set<String> data = Set.copyOf(file.data().folders()); // the sandbox puts volumes there
        return ComposeFile.stream(service.path("volumes"))
                .filter(mount -> mount.path("type").asText().equals("bind"))
                .map(mount -> mount.path("source").asText())
                .filter(source -> !HARMLESS.contains(source) && !data.contains(source));
    }

    private static Stream<String> contexts(JsonNode build) {
        return Stream.concat(
                        Stream.of(build.path("context")),
                        ComposeFile.stream(build.path("additional_contexts")))
                .map(JsonNode::asText)
                .filter(context -> context.startsWith("/")); // else an image, a service or a URL
    }

    private Optional<Finding> outsideOf(String kind) {
        return file.root().path(kind).properties().stream()
                .filter(one -> one.getValue().has("file"))
                .filter(one -> !isInside(one.getValue().path("file").asText()))
                .findFirst()
                .map(
                        one ->
                                outside(
                                        kind + "." + one.getKey(),
                                        one.getValue().path("file").asText()));
    }

    /** A volume that is a folder, or a device, of the machine. */
    private Optional<Finding> mountedVolume() {
        return file.root().path("volumes").properties().stream()
                .filter(one -> isSet(one.getValue().path("driver_opts")))
                .findFirst()
                .map(
                        one ->
                                FINDINGS.failed(
                                        "host.setting", "volumes." + one.getKey(), "driver_opts"));
    }

    private boolean isInside(String path) {
        return workspace.contains(Path.of(path));
    }

    private static boolean isSet(JsonNode setting) {
        return setting.isValueNode()
                ? !setting.isNull() && !setting.asText().matches("|false")
                : !setting.isEmpty();
    }

    private static boolean isOfTheHost(JsonNode namespace) {
        return namespace.asText().matches("host|container:.*");
    }
}
