package dev.tp1.lab.check.diagnosis;

import dev.tp1.lab.check.finding.Excerpt;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.docker.ContainerState;
import dev.tp1.lab.message.Messages;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a container has ended, from its exit code and its log. */
public final class ExitDiagnosis {
    private static final Messages MESSAGES = Messages.of(ExitDiagnosis.class);
    private static final Findings FINDINGS = Findings.of(ExitDiagnosis.class);
    private static final Pattern INIT_SCRIPT =
            Pattern.compile("(?:running|sourcing) /docker-entrypoint-initdb\\.d/(\\S+)");
    private static final String DATABASE_IS_MADE = "PostgreSQL init process complete";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?\\w+\\}?");

    private ExitDiagnosis() {}

    /**
     * Of a container that has ended.
     *
     * @param who what the person calls it, with a capital: "The container"
     * @param output what it, and Docker when it was started, printed
     */
    public static Finding of(String who, ContainerState state, int exitCode, String output) {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        List<String> evidence = Excerpt.last(lines);
        List<Symptom> symptoms = Symptoms.ALL.exit();
        Optional<Finding> unfilled = unfilledVariable(state, exitCode, lines);
        if (unfilled.isPresent()) {
            return told(who, exitCode, unfilled.get(), evidence);
        }
        Finding known =
                Symptom.find(symptoms, lines.reversed(), evidence(lines, evidence)).orElse(null);
        if (known != null && exitCode != 0 && (exitCode != 127 || state.throughShell())) {
            return told(who, exitCode, known, known.evidence());
        }
        Finding found = initScript(lines, exitCode).orElse(null);
        return told(
                who,
                exitCode,
                found == null ? byExitCode(exitCode, state, known) : found,
                evidence);
    }

    private static Finding told(String who, int exitCode, Finding cause, List<String> evidence) {
        String why = MESSAGES.text("ended", who, exitCode, cause.why());
        return Finding.failed(
                        why.endsWith("?") || why.endsWith(".") ? why : why + ".",
                        evidence,
                        cause.next() == null ? "" : cause.next())
                .withCause(String.valueOf(cause.cause()));
    }

    /** A program was given a variable by its name, as no shell has filled it in. */
    private static Optional<Finding> unfilledVariable(
            ContainerState state, int exitCode, List<String> lines) {
        Matcher variable = VARIABLE.matcher(state.processOne());
        if (exitCode == 0 || state.throughShell() || !variable.find()) {
            return Optional.empty();
        }
        String name = variable.group();
        boolean complains = lines.stream().anyMatch(line -> line.contains(name));
        boolean unknown = Symptom.find(Symptoms.ALL.exit(), lines, List.of()).isEmpty();
        return complains || unknown
                ? Optional.of(FINDINGS.failed("variable.not-filled", name))
                : Optional.empty();
    }

    /** The script in /docker-entrypoint-initdb.d that PostgreSQL's entrypoint has ended in. */
    private static Optional<Finding> initScript(List<String> lines, int exitCode) {
        String last = "";
        for (String line : lines) {
            Matcher script = INIT_SCRIPT.matcher(line);
            if (script.find()) {
                last = script.group(1);
            } else if (line.contains(DATABASE_IS_MADE)) {
                last = "";
            }
        }
        if (last.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(FINDINGS.failed(exitCode == 0 ? "script.exits" : "script.failed", last));
    }

    private static Finding byExitCode(int exitCode, ContainerState state, @Nullable Finding known) {
        return switch (exitCode) {
            case 0 -> FINDINGS.failed("exit.nothing-to-do", state.processOne());
            case 125 -> FINDINGS.failed("exit.not-started");
            case 126 -> FINDINGS.failed("exit.not-executable");
            case 127 -> FINDINGS.failed("exit.not-found", state.processOne());
            case 137 -> FINDINGS.failed(state.killedForMemory() ? "exit.memory" : "exit.killed");
            default -> known == null ? FINDINGS.failed("exit.failed") : known;
        };
    }

    /** The last lines, and before them the ones that say most. */
    private static List<String> evidence(List<String> lines, List<String> last) {
        List<String> kept = new ArrayList<>();
        for (Symptom symptom : Symptoms.ALL.exit()) {
            lines.stream()
                    .filter(line -> symptom.sign().matcher(line).find())
                    .filter(line -> !last.contains(line) && !kept.contains(line))
                    .findFirst()
                    .ifPresent(kept::add);
        }
        kept.addAll(last);
        return kept;
    }
}
