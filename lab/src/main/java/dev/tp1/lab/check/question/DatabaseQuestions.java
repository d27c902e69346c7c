package dev.tp1.lab.check.question;

import dev.tp1.lab.check.compose.DatabaseRules;
import dev.tp1.lab.check.finding.CommandRecorder;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.check.finding.NotPassedException;
import dev.tp1.lab.check.finding.Prerequisite;
import dev.tp1.lab.check.sandbox.Http;
import dev.tp1.lab.check.sandbox.Sandbox;
import dev.tp1.lab.check.stack.SecondContainer;
import dev.tp1.lab.check.stack.Stack;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.workspace.Workspace;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Exercise 6: the database, from inside, from beside, and after its container is gone. */
public final class DatabaseQuestions {
    private static final Findings FINDINGS = Findings.of(DatabaseQuestions.class);

    private final Workspace workspace;
    private final Sandbox sandbox;
    private final CommandRecorder recorder;
    private final StackQuestions stack;
    private final Prerequisite<Stack> psql;

    /**
     * @param stack starts the stack when it is first needed
     */
    public DatabaseQuestions(
            Workspace workspace, Sandbox sandbox, CommandRecorder recorder, StackQuestions stack) {
        this.workspace = workspace;
        this.sandbox = sandbox;
        this.recorder = recorder;
        this.stack = stack;
        this.psql = new Prerequisite<>("6.a", recorder, this::open);
    }

    /** By question, what decides it; it may throw {@link NotPassedException}. */
    public Map<String, Supplier<Finding>> questions() {
        return Map.of(
                "6.a", this::opens,
                "6.b", this::tellsItsVersion,
                "6.c", this::isFoundByName,
                "6.d", this::losesItsDataWithItsVolume);
    }

    private Finding opens() {
        Stack all = psql.get();
        return FINDINGS.passed("psql.opens", all.database().name(), all.database().user());
    }

    private Finding tellsItsVersion() {
        Stack all = open(psql);
        Docker.Result rows = all.sql("SELECT version(), current_database()");
        String name = all.database().name();
        boolean right =
                rows.output().contains("PostgreSQL 16.") && rows.output().endsWith("|" + name);
        if (!right) {
            return FINDINGS.failed(rows.lines(), "version.other", name);
        }
        String version = rows.output().replaceFirst("(?s).*(PostgreSQL 16\\.\\d+).*", "$1");
        return workspace.isReference()
                ? askTheApi(name, version)
                : FINDINGS.passed("version.told", name, version);
    }

    /** What only the reference has: the API tells the same. */
    private Finding askTheApi(String name, String version) {
        URI database = stack.answering().uri("/database");
        Optional<Http.Answer> answer = Http.get(database, recorder);
        return answer.isPresent() && answer.get().body().contains(version)
                ? FINDINGS.passed("version.told-by-api", name, version)
                : FINDINGS.failed(
                        answer.map(said -> said.toString().lines().toList()).orElse(List.of()),
                        "version.not-told-by-api",
                        version);
    }

    private Finding isFoundByName() {
        return new SecondContainer(open(psql), sandbox, recorder).finding();
    }

    private Finding losesItsDataWithItsVolume() {
        return new Durability(open(psql), workspace).finding();
    }

    private Stack open() {
        Stack all = stack.running();
        Docker.Result info = all.psql("-c", "\\conninfo");
        if (!info.isGood()) {
            throw new NotPassedException(refused(all, info.lines()));
        }
        return all;
    }

    private static Finding refused(Stack all, List<String> evidence) {
        DatabaseRules rules = new DatabaseRules(all.file(), all.database());
        return rules.quotes(evidence)
                .or(() -> rules.difference(evidence))
                .orElseGet(
                        () ->
                                FINDINGS.failed(
                                        evidence,
                                        "psql.refused",
                                        all.database().name(),
                                        all.database().user(),
                                        all.file().db(),
                                        all.database().password()));
    }

    /** The stack may have been taken down since. */
    private Stack open(Prerequisite<Stack> psql) {
        psql.require();
        return stack.running();
    }
}
