package dev.tp1.lab.check.compose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import dev.tp1.lab.check.diagnosis.Symptom;
import dev.tp1.lab.check.diagnosis.Symptoms;
import dev.tp1.lab.check.dockerfile.Instruction;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.check.finding.UnreadableFile;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.workspace.TextFile;
import dev.tp1.lab.workspace.Workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why Compose does not read a file. */
final class ComposeRefusal {
    private static final Findings FINDINGS = Findings.of(ComposeRefusal.class);
    private static final Pattern MISSING_VARIABLES = Pattern.compile("env file (\\S+) not found");
    private static final Pattern UNDEFINED_SERVICE =
            Pattern.compile("service \"([^\"]+)\" depends on undefined service \"?([^\":]+)\"?");

    private ComposeRefusal() {}

    static Finding of(Workspace workspace, Path file, Docker.Result config) {
        Optional<Finding> unreadable = unreadable(workspace, file);
        if (unreadable.isPresent()) {
            return unreadable.get();
        }
        List<String> lines =
                config.lines().stream()
                        .filter(line -> !line.contains("level=warning"))
                        .map(line -> line.replace(workspace.folder() + "/", ""))
                        .map(line -> withLine(line, file))
                        .toList();
        return missingVariables(workspace, file, lines)
                .or(() -> undefinedService(file, lines))
                .or(() -> UnknownKey.find(lines))
                .or(() -> symptom(workspace.show(file), lines))
                .orElseGet(() -> FINDINGS.failed(lines, "refused", workspace.show(file)));
    }

    private static Optional<Finding> symptom(String file, List<String> lines) {
        return Symptom.find(Symptoms.ALL.compose(), lines, lines)
                .map(
                        found ->
                                Finding.failed(
                                                found.why().replace("{file}", file),
                                                lines,
                                                String.valueOf(found.next()))
                                        .withCause(String.valueOf(found.cause())));
    }

    /** Compose names the line where the broken part begins; this names the one that breaks it. */
    private static String withLine(String message, Path file) {
        if (!message.startsWith("yaml: line ")) {
            return message;
        }
        try {
            new YAMLMapper().readTree(TextFile.read(file).text());
        } catch (JsonProcessingException e) {
            if (e.getLocation() != null && e.getLocation().getLineNr() > 0) {
                return message.replaceFirst("line \\d+", "line " + e.getLocation().getLineNr());
            }
        }
        return message;
    }

    /** What is wrong with the file before Compose reads it. */
    private static Optional<Finding> unreadable(Workspace workspace, Path file) {
        TextFile read = TextFile.read(file);
        String shown = workspace.show(file);
        return switch (read.encoding()) {
            case UTF_8 ->
                    Instruction.isWithoutContent(read.text())
                            ? Optional.of(FINDINGS.notBegun("empty", shown))
                            : noBreakSpace(shown, read.text());
            case UTF_16, SINGLE_BYTE, BINARY, UNREADABLE ->
                    Optional.of(UnreadableFile.of(shown, read.encoding()));
        };
    }

    /** A web page or a word processor may have put it there; it looks like a blank. */
    private static Optional<Finding> noBreakSpace(String file, String text) {
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at).replaceFirst("#.*", "").contains("\u00A0")) {
                return Optional.of(FINDINGS.failed("no-break-space", file, at + 1));
            }
        }
        return Optional.empty();
    }

    /** Names the example that lies beside a file of variables that is not there. */
    private static Optional<Finding> missingVariables(
            Workspace workspace, Path file, List<String> lines) {
        for (String line : lines) {
            Matcher found = MISSING_VARIABLES.matcher(line);
            if (found.find()) {
                Path missing = file.resolveSibling(workspace.folder().resolve(found.group(1)));
                String shown = workspace.show(missing);
                Optional<Path> example =
                        Stream.of(".example", ".sample", ".template", ".dist")
                                .map(
                                        ending ->
                                                missing.resolveSibling(
                                                        missing.getFileName() + ending))
                                .filter(Files::exists)
                                .findFirst();
                return example.map(
                        there ->
                                FINDINGS.failed(
                                        lines, "env-file.missing", shown, workspace.show(there)));
            }
        }
        return Optional.empty();
    }

    /** Names the services that there are. */
    private static Optional<Finding> undefinedService(Path file, List<String> lines) {
        for (String line : lines) {
            Matcher found = UNDEFINED_SERVICE.matcher(line);
            if (found.find()) {
                String service = found.group(1);
                String missing = found.group(2);
                List<String> others = services(file);
                others.remove(service);
                if (others.contains(missing)) {
                    return Optional.of(
                            FINDINGS.failed(lines, "dependency.inactive", service, missing));
                }
                Optional<String> meant =
                        others.size() == 1
                                ? Optional.of(others.getFirst())
                                : Suggestion.to(missing, others);
                return Optional.of(
                        FINDINGS.failed(
                                lines,
                                "dependency.unknown",
                                service,
                                missing,
                                String.join(", ", others),
                                meant.orElse("db")));
            }
        }
        return Optional.empty();
    }

    /** As far as the file can be read as YAML. */
    private static List<String> services(Path file) {
        List<String> names = new ArrayList<>();
        try {
            JsonNode root = new YAMLMapper().readTree(TextFile.read(file).text());
            root.path("services").fieldNames().forEachRemaining(names::add);
        } catch (JsonProcessingException e) {
            return names;
        }
        return names;
    }
}
