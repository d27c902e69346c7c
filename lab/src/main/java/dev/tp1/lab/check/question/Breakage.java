package dev.tp1.lab.check.question;

import dev.tp1.lab.check.finding.Excerpt;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.check.finding.NotPassedException;
import dev.tp1.lab.check.sandbox.HealthPoller;
import dev.tp1.lab.check.sandbox.Http;
import dev.tp1.lab.check.sandbox.IsolatedComposeFile;
import dev.tp1.lab.check.sandbox.Sandbox;
import dev.tp1.lab.check.stack.Stack;
import dev.tp1.lab.docker.ContainerState;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.message.Messages;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks the application as exercise 7 does, so that only its start shows it: its folder is empty.
 * A service that is well made dies of it, and its log says why; then it is repaired.
 */
final class Breakage {
    private static final Findings FINDINGS = Findings.of(Breakage.class);
    private static final Messages MESSAGES = Messages.of(Breakage.class);
    private static final int SECONDS_TO_DIE = 15;
    private static final Pattern RELOADER =
            Pattern.compile(
                    "--reload\\b|--debug\\b|--watch\\b|\\bnodemon\\b|\\bfastapi"
                        + " dev\\b|\\bwatchfiles\\b|\\bwatchmedo\\b|\\bspring-boot:run\\b|\\bmn:run\\b|manage\\.py"
                        + " runserver|\\bair\\b|\\bnpm run dev\\b");

    private final Stack all;
    private final String api;
    private final Sandbox sandbox;
    private final HealthPoller poller;

    /**
     * @param all answers as it should
     */
    Breakage(Stack all, Sandbox sandbox, HealthPoller poller) {
        this.all = all;
        this.api = all.file().api();
        this.sandbox = sandbox;
        this.poller = poller;
    }

    Finding finding() {
        String folder = config("WorkingDir");
        if (folder.isEmpty() || folder.equals("/")) {
            return FINDINGS.passed(
                    List.of(MESSAGES.text("breakage.give-workdir")), "breakage.no-workdir");
        }
        String[] recreate = {"up", "--detach", "--no-deps", "--force-recreate", api};
        Docker.Result up = all.compose(without(folder), recreate);
        Optional<Http.Answer> answer = ends() ? Optional.empty() : answer();
        ContainerState state = all.state(api);
        all.compose("ps", "--all");
        Docker.Result log = all.compose("logs", "--no-log-prefix", "--tail", "10", api);
        all.compose(recreate);
        boolean repaired = all.pollHealth().answer().isPresent();
        return repaired ? judge(folder, up, state, log, answer) : stayedBroken(log);
    }

    private String config(String key) {
        return Docker.run("inspect", "--format", "{{.Config." + key + "}}", all.container(api))
                .output();
    }

    private Path without(String folder) {
        return IsolatedComposeFile.of(all.file(), sandbox)
                .hiding(folder)
                .write(sandbox.file("broken.json"));
    }

    /** Whether it ends within some seconds; where {@code restart:} starts it again, it has. */
    private boolean ends() {
        Instant deadline = Instant.now().plusSeconds(Math.min(SECONDS_TO_DIE, poller.seconds()));
        while (true) {
            ContainerState state = all.state(api);
            boolean ended = !state.isRunning() || state.restarts() > 0;
            if (ended || Instant.now().isAfter(deadline)) {
                return ended;
            }
            HealthPoller.pause();
        }
    }

    /** What it answers to GET /health; nothing where it ends meanwhile. */
    private Optional<Http.Answer> answer() {
        try {
            return all.pollHealth().answer();
        } catch (NotPassedException e) {
            return Optional.empty();
        }
    }

    private static Finding stayedBroken(Docker.Result log) {
        return FINDINGS.failed(Excerpt.last(log.lines()), "breakage.not-repaired");
    }

    private static Finding judge(
            String folder,
            Docker.Result up,
            ContainerState state,
            Docker.Result log,
            Optional<Http.Answer> answer) {
        if (answer.isPresent()) {
            return stillAnswers(folder, answer.get(), log);
        }
        if (state.isRunning() && state.restarts() == 0) {
            return runsOn(folder, state, log);
        }
        if (up.isGood() && log.output().isBlank()) {
            return FINDINGS.failed("breakage.dies-silently", folder);
        }
        return FINDINGS.passed(
                state.restarts() > 0 ? "breakage.dies-again" : "breakage.dies", state.exitCode());
    }

    /**
     * A server that reads its files anew for each request does not die, and must say what is wrong.
     */
    private static Finding stillAnswers(String folder, Http.Answer answer, Docker.Result log) {
        if (answer.isOk()) {
            return FINDINGS.passed("breakage.not-broken", folder);
        }
        return log.output().isBlank()
                ? FINDINGS.failed("breakage.answers-silently", folder, answer.status())
                : FINDINGS.passed("breakage.answers", answer.status());
    }

    private static Finding runsOn(String folder, ContainerState state, Docker.Result log) {
        Matcher reloader = RELOADER.matcher(state.processOne());
        if (reloader.find()) {
            return FINDINGS.failed(
                    Excerpt.last(log.lines()),
                    "breakage.reloader",
                    folder,
                    state.processOne(),
                    reloader.group());
        }
        return FINDINGS.failed(
                Excerpt.last(log.lines()), "breakage.runs-on", folder, state.processOne());
    }
}
