package dev.tp1.lab.check.compose;

import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.message.Messages;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key that Compose does not know where it stands: misspelt, or in the wrong place. */
final class UnknownKey {
    private static final Findings FINDINGS = Findings.of(UnknownKey.class);
    private static final Messages MESSAGES = Messages.of(UnknownKey.class);
    private static final Pattern REFUSED =
            Pattern.compile(
                    "(?i)(?:(services\\.[^\\s:]+|networks\\S*|volumes\\S*):? )?additional"
                            + " propert(?:y|ies) '?([^' ]+)'? (?:is )?not allowed");

    /** Those of Compose that a lab needs; a misspelt one is near to one of them. */
    private static final List<String> KEYS =
            List.of(
                    "services",
                    "volumes",
                    "networks",
                    "secrets",
                    "configs",
                    "name",
                    "include",
                    "image",
                    "build",
                    "context",
                    "dockerfile",
                    "args",
                    "target",
                    "command",
                    "entrypoint",
                    "environment",
                    "env_file",
                    "ports",
                    "expose",
                    "depends_on",
                    "condition",
                    "healthcheck",
                    "test",
                    "interval",
                    "timeout",
                    "retries",
                    "start_period",
                    "restart",
                    "container_name",
                    "hostname",
                    "user",
                    "working_dir",
                    "deploy",
                    "replicas",
                    "profiles",
                    "extends",
                    "labels",
                    "links",
                    "logging",
                    "stop_signal",
                    "stop_grace_period",
                    "init",
                    "platform",
                    "driver",
                    "external",
                    "internal",
                    "ipam");

    private UnknownKey() {}

    /** What Compose says of the first such key. */
    static Optional<Finding> find(List<String> lines) {
        for (String line : lines) {
            Matcher found = REFUSED.matcher(line);
            if (found.find()) {
                String key = found.group(2);
                String where =
                        found.group(1) == null ? MESSAGES.text("unknown-key.top") : found.group(1);
                Finding unknown = FINDINGS.failed(lines, "unknown-key", where, key);
                return Optional.of(
                        Suggestion.to(key, KEYS)
                                .map(meant -> unknown.withNext(correction(key, meant)))
                                .orElse(unknown));
            }
        }
        return Optional.empty();
    }

    private static String correction(String key, String meant) {
        return MESSAGES.text(
                meant.equals(key) ? "unknown-key.elsewhere" : "unknown-key.meant", meant);
    }
}
