package dev.tp1.lab.check.compose;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.check.dockerfile.DockerfileAdvice;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.check.finding.NotPassedException;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.workspace.Workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Question 5.b: what a compose file must say, and what it could say better. */
public final class ComposeRules {
    private static final Findings FINDINGS = Findings.of(ComposeRules.class);
    private static final Messages MESSAGES = Messages.of(ComposeRules.class);
    private static final Pattern POSTGRES_16 =
            Pattern.compile("(.*/)?postgres:16([.-][^@]*)?(@sha256:.*)?");

    private ComposeRules() {}

    /**
     * Checks what a compose file must say.
     *
     * @throws NotPassedException with the first thing that is wrong
     */
    public static void hold(ComposeFile file, Workspace workspace) {
        requireService(file, file.db(), "db", MESSAGES.text("service.database"));
        requireService(file, file.api(), "api", MESSAGES.text("service.api"));
        JsonNode db = file.service(file.db());
        if (!db.has("build") && !POSTGRES_16.matcher(db.path("image").asText()).matches()) {
            throw new NotPassedException(
                    FINDINGS.failed("image.other", file.db(), db.path("image").asText()));
        }
        DatabaseRules database = new DatabaseRules(file, workspace.database());
        database.missing()
                .or(
                        () ->
                                workspace.isDatabaseGiven()
                                        ? database.difference(List.of())
                                        : Optional.empty())
                .ifPresent(
                        found -> {
                            throw new NotPassedException(found);
                        });
        JsonNode api = file.service(file.api());
        if (!api.has("build")) {
            throw new NotPassedException(FINDINGS.failed("api.not-built", file.api()));
        }
        if (api.has("network_mode") || db.has("network_mode")) {
            throw new NotPassedException(FINDINGS.failed("network-mode"));
        }
        if (file.targetOf8000().isEmpty()) {
            String published = file.ports(file.api()).map(ComposeRules::shown).toList().toString();
            throw new NotPassedException(
                    FINDINGS.failed(
                            published.equals("[]") ? "port.none" : "port.other",
                            file.api(),
                            published));
        }
        if (!file.withDependencies(file.api()).contains(file.db())) {
            throw new NotPassedException(
                    FINDINGS.failed("dependency.missing", file.api(), file.db()));
        }
    }

    /** What works, and could be done better. */
    public static List<String> advice(ComposeFile file, Workspace workspace) {
        List<String> advice = new ArrayList<>();
        Optional<String> built = file.dockerfile().map(workspace::show);
        Optional<String> own = workspace.dockerfile().map(workspace::show);
        if (built.isPresent() && own.isPresent() && !built.equals(own)) {
            advice.add(MESSAGES.text("advice.two-dockerfiles", file.api(), built.get(), own.get()));
        }
        for (String warning : file.warnings()) {
            if (warning.contains("`version` is obsolete")) {
                advice.add(MESSAGES.text("advice.version"));
            } else if (warning.contains("variable is not set")) {
                advice.add(MESSAGES.text("advice.not-set", message(warning)));
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
            String names = String.join(MESSAGES.text("advice.and"), open);
            advice.add(MESSAGES.text("advice.open-ports", names));
        }
        if (!file.service(file.db()).has("healthcheck")) {
            advice.add(MESSAGES.text("advice.no-healthcheck", file.db()));
        } else if (!waitsUntilReady(file)) {
            advice.add(MESSAGES.text("advice.no-condition", file.db()));
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
            throw new NotPassedException(
                    FINDINGS.failed("service.missing", name, file.services(), what, key));
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
}
