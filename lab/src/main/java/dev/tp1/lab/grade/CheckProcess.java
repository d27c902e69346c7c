package dev.tp1.lab.grade;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.tp1.lab.check.console.JsonReport;
import dev.tp1.lab.check.sandbox.Sandbox;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.process.ShutdownGuard;
import dev.tp1.lab.project.Project;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.DatabaseNames;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.model.exercise.Exercises;
import dev.tp1.model.run.Verdict;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code ./tp1 check --as-graded} as a process of its own for each workspace, so that one that
 * hangs or runs out of memory ends alone. May be used by several threads.
 */
final class CheckProcess {
    private static final Messages MESSAGES = Messages.of(CheckProcess.class);
    private static final Duration CLEAN_UP_TIMEOUT = Duration.ofMinutes(1);

    private final Class<?> program;
    private final Duration limit;
    private final Set<Process> running = ConcurrentHashMap.newKeySet();

    /**
     * @param program whose main method runs the commands
     * @param limit of one check
     */
    CheckProcess(Class<?> program, Duration limit) {
        this.program = program;
        this.limit = limit;
    }

    /**
     * Checks a workspace.
     *
     * @param expected the database that the class expects; that of tp1.yml where empty
     * @param folder takes what the check prints: {@code check.json} and {@code check.log}
     */
    Grade.Result check(Workspace workspace, Optional<DatabaseNames> expected, Path folder)
            throws IOException, InterruptedException {
        Instant begin = Instant.now();
        Path json = folder.resolve("check.json");
        Path log = folder.resolve("check.log");
        List<String> words = new ArrayList<>(List.of("check", "--json", "--all", "--as-graded"));
        expected.ifPresent(names -> words.add("--database=" + names.text()));
        boolean ended = run(json, log, workspace, words.toArray(String[]::new));
        long took = Duration.between(begin, Instant.now()).toMillis();
        if (!ended) {
            return new Grade.Result(
                    Grade.State.TIMED_OUT,
                    MESSAGES.text("timed-out", limit.toMinutes()),
                    decidedSoFar(workspace),
                    begin,
                    took);
        }
        try {
            JsonReport report = RunFile.JSON.readValue(json.toFile(), JsonReport.class);
            return new Grade.Result(Grade.State.GRADED, "", report.verdicts(), begin, took);
        } catch (JsonProcessingException e) {
            String printed = new String(Files.readAllBytes(log), StandardCharsets.UTF_8).strip();
            String said = // by the lab, or else the first line of a stack trace
                    printed.lines()
                            .filter(line -> line.startsWith("tp1: "))
                            .findFirst()
                            .orElseGet(() -> printed.lines().findFirst().orElse(""));
            return new Grade.Result(
                    Grade.State.BROKEN, MESSAGES.text("broken", said), List.of(), begin, took);
        }
    }

    private static List<Verdict> decidedSoFar(Workspace workspace) {
        RunFile run = RunFile.of(workspace);
        return Exercises.questions().stream()
                .flatMap(question -> run.verdict(question).stream())
                .toList();
    }

    /** Writes the report of a workspace that was checked, as HTML; none where it has no name. */
    void report(Workspace workspace, Path folder) throws IOException, InterruptedException {
        if (workspace.studentIfNamed().isPresent()) {
            Path html = folder.resolve("report.html");
            run(
                    html,
                    folder.resolve("report.log"),
                    workspace,
                    "report",
                    "--format=html",
                    "--with-version");
        }
    }

    /** Ends all that run, waits until they have cleaned up, and lets no other begin. */
    void endAll() {
        ShutdownGuard.hold();
        running.forEach(Process::destroy);
        for (Process process : running) {
            try {
                if (!process.waitFor(CLEAN_UP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Whether it ended within its limit. */
    private boolean run(Path output, Path errors, Workspace workspace, String... words)
            throws IOException, InterruptedException {
        Process process =
                ShutdownGuard.start(
                        new ProcessBuilder(command(workspace, words))
                                .redirectOutput(output.toFile())
                                .redirectError(errors.toFile()));
        running.add(process);
        try {
            process.getOutputStream().close();
            if (process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                return true;
            }
            process.destroy(); // it cleans up
            if (!process.waitFor(CLEAN_UP_TIMEOUT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                Sandbox.prepare(workspace, true, true).cleanUp(); // what it left, too
            }
            return false;
        } finally {
            running.remove(process);
        }
    }

    private List<String> command(Workspace workspace, String... words) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-Duser.language=" + Messages.language().locale().getLanguage());
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.add("-Dtp1.home=" + Project.folder());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(words));
        command.addAll(List.of("--workspace", workspace.folder().toString()));
        return command;
    }
}
