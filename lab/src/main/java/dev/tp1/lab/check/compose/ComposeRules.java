package dev.tp1.lab.check.compose;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.check.dockerfile.DockerfileAdvice;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.NotPassedException;
import dev.tp1.lab.workspace.DatabaseNames;
import dev.tp1.lab.workspace.Workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Question 5.b: what a compose file must say, and what it could say better. */
public final class ComposeRules {
    private static final Pattern POSTGRES_16 =
            Pattern.compile("(.*/)?postgres:16([.-][^@]*)?(@sha256:.*)?");

    private ComposeRules() {}

    /**
     * @throws NotPassedException with the first thing that is wrong
     */
    public static void hold(ComposeFile file, DatabaseNames expected) {
        requireService(file, file.db(), "db", "the database");
        requireService(file, file.api(), "api", "the API");
        JsonNode db = file.service(file.db());
        if (!db.has("build") && !POSTGRES_16.matcher(db.path("image").asText()).matches()) {
            throw wrong(
                    "The service %s runs the image %s; the lab is about postgres:16."
                            .formatted(file.db(), db.path("image").asText()),
                    "Write image: postgres:16.");
        }
        new DatabaseRules(file, expected)
                .missing()
                .ifPresent(
                        found -> {
                            throw new NotPassedException(found);
                        });
        JsonNode api = file.service(file.api());
        if (!api.has("build")) {
            throw wrong(
                    "The service %s is not built from your Dockerfile: it has no `build:`."
                            .formatted(file.api()),
                    "Write build: with the folder of the Dockerfile.");
        }
        if (api.has("network_mode") || db.has("network_mode")) {
            throw wrong(
                    "network_mode takes a service off the network where services have names.",
                    "Take network_mode out, and publish the port.");
        }
        if (file.targetOf8000().isEmpty()) {
            String published = file.ports(file.api()).map(ComposeRules::shown).toList().toString();
            throw wrong(
                    published.equals("[]")
                            ? "The service %s publishes no port.".formatted(file.api())
                            : "The service %s publishes %s, and nothing as 8000."
                                    .formatted(file.api(), published),
                    "Under ports:, write \"127.0.0.1:8000:8000\": HOST:CONTAINER.");
        }
        if (!file.withDependencies(file.api()).contains(file.db())) {
            throw wrong(
                    "The service %s does not depend on %s, so nothing orders their start."
                            .formatted(file.api(), file.db()),
                    "Write depends_on: with %s: condition: service_healthy.".formatted(file.db()));
        }
    }

    public static List<String> advice(ComposeFile file, Workspace workspace) {
        List<String> advice = new ArrayList<>();
        Optional<String> built = file.dockerfile().map(workspace::show);
        Optional<String> own = workspace.dockerfile().map(workspace::show);
        if (built.isPresent() && own.isPresent() && !built.equals(own)) {
            advice.add(
                    "The service %s is built from %s, and exercises 3 and 4 look at %s: keep one, or say in tp1.yml which is meant."
                            .formatted(file.api(), built.get(), own.get()));
        }
        for (String warning : file.warnings()) {
            if (warning.contains("`version` is obsolete")) {
                advice.add("`version:` is obsolete and ignored: take the line out.");
            } else if (warning.contains("variable is not set")) {
                advice.add("A variable is not set: %s".formatted(message(warning)));
            }
        }
        advice.addAll(new DatabaseRules(file, workspace.database()).advice());
        file.services().stream()
                .map(name -> file.service(name))
                .filter(service -> !service.has("build"))
                .map(service -> service.path("image").asText())
                .distinct()
                .forEach(image -> DockerfileAdvice.ended(image).ifPresent(advice::add));
        List<String> open =
                List.of(file.db(), file.api()).stream()
                        .filter(name -> file.ports(name).anyMatch(ComposeRules::isOpen))
                        .toList();
        if (!open.isEmpty()) {
            advice.add(
                    "The ports of %s are open to the whole network: publish them on 127.0.0.1."
                            .formatted(String.join(" and ", open)));
        }
        if (!file.service(file.db()).has("healthcheck")) {
            advice.add(
                    "%s has no healthcheck, so nothing can wait until it is ready: pg_isready."
                            .formatted(file.db()));
        } else if (!waitsUntilReady(file)) {
            advice.add(
                    "depends_on waits until %s has started, not until it is ready: condition: service_healthy."
                            .formatted(file.db()));
        }
        return advice;
    }

    private static boolean waitsUntilReady(ComposeFile file) {
        return file.withDependencies(file.api()).stream()
                .map(name -> file.service(name).path("depends_on").path(file.db()))
                .anyMatch(db -> db.path("condition").asText().equals("service_healthy"));
    }

    private static void requireService(ComposeFile file, String name, String key, String what) {
        if (!file.services().contains(name)) {
            throw wrong(
                    "The compose file has no service `%s`; it has %s."
                            .formatted(name, file.services()),
                    "Call the service of %s %s, or say in tp1.yml what it is called: services: %s: …"
                            .formatted(what, name, key));
        }
    }

    private static boolean isOpen(JsonNode port) {
        return port.has("published") && !port.path("host_ip").asText().matches("127\\..*|::1");
    }

    private static String shown(JsonNode port) {
        return port.path("published").asText("?") + ":" + port.path("target").asText();
    }

    /** Of {@code time="…" level=warning msg="…"}. */
    private static String message(String warning) {
        return warning.replaceFirst("^.*msg=\"(.*)\"$", "$1").replace("\\\"", "\"");
    }

    private static NotPassedException wrong(String why, String next) {
        return new NotPassedException(Finding.failed(why, next));
    }
}
