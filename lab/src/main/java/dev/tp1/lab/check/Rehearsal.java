package dev.tp1.lab.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.tp1.lab.run.RunFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map.Entry;

/**
 * A compose file made over for a sandbox: names, networks and volumes are the sandbox's, ports are
 * free ones, data folders become volumes; everything else is as the person has it.
 */
final class Rehearsal {
    private final ObjectNode root;
    private final ComposeFile original;
    private final Sandbox sandbox;

    private Rehearsal(ComposeFile original, Sandbox sandbox) {
        this.original = original;
        this.sandbox = sandbox;
        this.root = original.root().deepCopy();
    }

    /**
     * @param image what the service of the API runs, built already; where it is empty, Compose
     *     builds it
     */
    static Rehearsal of(ComposeFile original, Sandbox sandbox, String image) {
        Rehearsal made = new Rehearsal(original, sandbox);
        made.root.put("name", sandbox.name(""));
        made.root.remove("version");
        each(made.root.path("services"), made::makeServiceOver);
        each(made.root.path("networks"), made::makeOver);
        each(made.root.path("volumes"), made::makeOver);
        if (!image.isEmpty()) {
            ObjectNode api = made.service(original.api());
            api.remove("build");
            api.put("image", image);
            api.put("pull_policy", "never");
        }
        each(made.root.path("services"), made::shareImage);
        return made;
    }

    /** The same, with a folder of the API's container hidden behind an empty one. */
    Rehearsal hiding(String folder) {
        ObjectNode api = service(original.api());
        ArrayNode kept = RunFile.JSON.createArrayNode();
        for (JsonNode mount : api.path("volumes")) {
            if (!mount.path("target").asText().startsWith(folder)) {
                kept.add(mount);
            }
        }
        api.set("volumes", kept);
        api.putArray("tmpfs").add(folder);
        return this;
    }

    /** Writes it, for {@code docker compose --file}. */
    Path write(Path file) {
        try {
            return Files.writeString(file, root.toPrettyString()); // JSON is YAML
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode service(String name) {
        return (ObjectNode) root.path("services").path(name);
    }

    private void makeServiceOver(String name, ObjectNode service) {
        service.remove("container_name");
        label(service);
        if (service.path("build") instanceof ObjectNode build) {
            service.put("image", sandbox.name(name));
            service.remove("pull_policy");
            label(build);
        }
        for (JsonNode port : service.path("ports")) {
            ((ObjectNode) port).remove("published");
            ((ObjectNode) port).put("host_ip", "127.0.0.1");
        }
        for (JsonNode network : service.path("networks")) {
            if (network instanceof ObjectNode settings) {
                settings.remove("ipv4_address"); // of a network that is not the sandbox's
            }
        }
        if (name.equals(original.db())) {
            service.path("volumes").forEach(mount -> protect((ObjectNode) mount));
        }
    }

    /** What runs the image that another service builds finds it under its new name. */
    private void shareImage(String name, ObjectNode service) {
        if (original.service(name).has("build") || !service.has("image")) {
            return;
        }
        for (String other : original.services()) {
            JsonNode builder = original.service(other);
            if (builder.has("build") && builder.path("image").equals(service.path("image"))) {
                service.set("image", service(other).path("image"));
                return;
            }
        }
    }

    /** A data folder of the person's becomes a volume, anything else is only read. */
    private void protect(ObjectNode mount) {
        if (!mount.path("type").asText().equals("bind")) {
            return;
        }
        if (original.isForData(mount)) {
            mount.put("type", "volume");
            mount.remove("source");
            mount.remove("bind");
        } else {
            mount.put("read_only", true);
        }
    }

    private void makeOver(String key, ObjectNode thing) {
        thing.remove("external");
        thing.remove("driver_opts");
        thing.remove("ipam");
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
        for (Entry<String, JsonNode> node : all.properties()) {
            if (node.getValue() instanceof ObjectNode object) {
                change.make(node.getKey(), object);
            } else if (node.getValue().isNull()) {
                ObjectNode object = RunFile.JSON.createObjectNode();
                change.make(node.getKey(), object);
                node.setValue(object);
            }
        }
    }
}
