package dev.tp1.lab.check.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.tp1.lab.check.compose.ComposeFile;
import dev.tp1.lab.run.RunFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;

/**
 * A compose file that behaves as the person's and touches nothing of theirs. The project has
 * another name, Docker chooses the ports of this machine, and volumes, external networks and data
 * folders are the sandbox's. Whatever a container can notice stays: each service also has the names
 * under which Docker's DNS would know it.
 */
public final class IsolatedComposeFile {
    private static final String BRIDGE = "com.docker.network.bridge.name"; // of this machine

    private final ObjectNode root;
    private final ComposeFile original;
    private final Sandbox sandbox;
    private final Map<String, String> volumesOfFolders = new HashMap<>();

    private IsolatedComposeFile(ComposeFile original, Sandbox sandbox) {
        this.original = original;
        this.sandbox = sandbox;
        this.root = original.root().deepCopy();
    }

    /** Of a file that stays as it is. */
    public static IsolatedComposeFile of(ComposeFile original, Sandbox sandbox) {
        IsolatedComposeFile made = new IsolatedComposeFile(original, sandbox);
        made.root.put("name", sandbox.name(""));
        made.root.remove("version");
        each(made.root.path("services"), made::isolateService);
        each(made.root.path("networks"), made::isolateNetwork);
        each(made.root.path("volumes"), made::isolateVolume);
        made.volumesOfFolders.values().forEach(made::declare);
        each(made.root.path("services"), made::shareImage);
        return made;
    }

    /** The same, with a folder of the API's container hidden behind an empty one. */
    public IsolatedComposeFile hiding(String folder) {
        ObjectNode api = (ObjectNode) root.path("services").path(original.api());
        ArrayNode kept = RunFile.JSON.createArrayNode();
        for (JsonNode mount : api.path("volumes")) {
            if (!Path.of(mount.path("target").asText()).startsWith(folder)) {
                kept.add(mount);
            }
        }
        api.set("volumes", kept);
        api.withArray("tmpfs").add(folder);
        return this;
    }

    /** The same, on networks that have other addresses than the file says. */
    public IsolatedComposeFile withoutAddresses() {
        root.path("networks").forEach(network -> ((ObjectNode) network).remove("ipam"));
        return this;
    }

    /** Writes it, for {@code docker compose --file}. */
    public Path write(Path file) {
        try {
            return Files.writeString(file, root.toPrettyString()); // JSON is YAML
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void isolateService(String name, ObjectNode service) {
        List<String> hostNames = hostNames(name, service);
        each(service.path("networks"), (key, settings) -> addAliases(key, settings, hostNames));
        service.remove("container_name");
        label(service);
        if (sandbox.isLimited()) {
            Sandbox.LIMITS.limit(service);
        }
        if (service.path("build") instanceof ObjectNode build) {
            service.put("image", sandbox.name(name));
            service.remove("pull_policy");
            label(build);
        }
        for (JsonNode port : service.path("ports")) {
            ((ObjectNode) port).remove("published");
            ((ObjectNode) port).put("host_ip", "127.0.0.1");
        }
        service.path("volumes").forEach(mount -> isolateMount((ObjectNode) mount));
    }

    /** Those of the service and of its container, which Docker's DNS both knows. */
    private List<String> hostNames(String name, ObjectNode service) {
        String usual = "%s-%s-1".formatted(original.root().path("name").asText(), name);
        return List.of(name, service.path("container_name").asText(usual));
    }

    private void addAliases(String network, ObjectNode settings, List<String> hostNames) {
        String full = original.root().path("networks").path(network).path("name").asText(network);
        ArrayNode aliases = settings.withArray("aliases");
        List<String> names = new ArrayList<>(hostNames);
        aliases.forEach(alias -> names.add(alias.asText()));
        aliases.removeAll();
        for (String name : names) {
            aliases.add(name);
            aliases.add(name + "." + full); // Docker's DNS knows that as well
        }
    }

    /** What runs the image that another service builds finds it under its new name. */
    private void shareImage(String name, ObjectNode service) {
        if (original.service(name).has("build") || !service.has("image")) {
            return;
        }
        for (String other : original.services()) {
            JsonNode builder = original.service(other);
            boolean same = builder.path("image").equals(service.path("image"));
            if (builder.has("build") && same) {
                service.put("image", sandbox.name(other));
                return;
            }
        }
    }

    /**
     * A folder of the database's data becomes a volume, wherever it is mounted; so does what is not
     * there, which Docker would make on this machine.
     */
    private void isolateMount(ObjectNode mount) {
        if (!mount.path("type").asText().equals("bind")) {
            return;
        }
        String source = mount.path("source").asText();
        boolean ofData = original.data().folders().contains(source);
        boolean made = mount.at("/bind/create_host_path").asBoolean(true);
        if (ofData || (made && !Files.exists(Path.of(source)))) {
            String volume =
                    volumesOfFolders.computeIfAbsent(
                            source, _ -> "tp1-folder-" + volumesOfFolders.size());
            mount.put("type", "volume");
            mount.put("source", volume);
            mount.remove("bind");
            mount.withObject("/volume").put("nocopy", true);
        }
    }

    private void isolateNetwork(String key, ObjectNode network) {
        network.remove("external");
        if (network.path("driver_opts") instanceof ObjectNode options) {
            options.remove(BRIDGE);
        }
        rename(key, network);
    }

    private void isolateVolume(String key, ObjectNode volume) {
        boolean ofData =
                original.data()
                        .mount()
                        .filter(mount -> mount.path("source").asText().equals(key))
                        .isPresent();
        if (ofData && original.isForeign(key)) {
            volume.remove("driver_opts");
            volume.remove("driver");
        }
        volume.remove("external");
        rename(key, volume);
    }

    private void declare(String volume) {
        rename(volume, root.withObject("/volumes").withObject("/" + volume));
    }

    private void rename(String key, ObjectNode thing) {
        thing.put("name", sandbox.name(key));
        label(thing);
    }

    private void label(ObjectNode thing) {
        thing.withObject("/labels").put(sandbox.labelKey(), sandbox.labelValue());
    }

    private interface Change {
        void make(String name, ObjectNode node);
    }

    private static void each(JsonNode all, Change change) {
        for (Entry<String, JsonNode> node : Set.copyOf(all.properties())) {
            if (node.getValue() instanceof ObjectNode object) {
                change.make(node.getKey(), object);
            } else if (node.getValue().isNull() && all instanceof ObjectNode parent) {
                change.make(node.getKey(), parent.putObject(node.getKey()));
            }
        }
    }
}
