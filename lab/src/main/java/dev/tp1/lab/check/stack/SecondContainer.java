package dev.tp1.lab.check.stack;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.check.compose.ComposeFile;
import dev.tp1.lab.check.compose.DatabaseRules;
import dev.tp1.lab.check.finding.CommandRecorder;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.check.sandbox.Sandbox;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.workspace.DatabaseNames;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for the database from a container beside the API, on its network, by the service's name.
 */
public final class SecondContainer {
    private static final Findings FINDINGS = Findings.of(SecondContainer.class);
    private static final Messages MESSAGES = Messages.of(SecondContainer.class);

    private final ComposeFile file;
    private final DatabaseNames database;
    private final String host;
    private final Sandbox sandbox;
    private final CommandRecorder recorder;

    /**
     * @param all runs
     */
    public SecondContainer(Stack all, Sandbox sandbox, CommandRecorder recorder) {
        this.file = all.file();
        this.database = all.database();
        this.host = file.db();
        this.sandbox = sandbox;
        this.recorder = recorder;
    }

    /** Whether the database lets it in. */
    public Finding finding() {
        Docker.Result last = new Docker.Result(1, MESSAGES.text("second.no-network"));
        for (String network : networks()) {
            last =
                    recorder.docker(
                            "run",
                            "--rm",
                            "--label",
                            sandbox.label(),
                            "--network",
                            network,
                            "--env",
                            "PGPASSWORD=" + database.password(),
                            "postgres:16",
                            "psql",
                            "-h",
                            host,
                            "-U",
                            database.user(),
                            "-d",
                            database.name(),
                            "-Atc",
                            "SELECT current_database()");
            if (last.isGood()) {
                return FINDINGS.passed("second.enters", host, database.user());
            }
        }
        return refused(last);
    }

    private Finding refused(Docker.Result psql) {
        String output = psql.output();
        if (output.contains("password authentication failed")) {
            DatabaseRules rules = new DatabaseRules(file, database);
            return rules.quotes(psql.lines())
                    .or(() -> rules.otherPassword(psql.lines()))
                    .orElseGet(
                            () ->
                                    FINDINGS.failed(
                                            psql.lines(),
                                            "second.old-password",
                                            database.password()));
        }
        if (output.contains("could not translate host name")) {
            return FINDINGS.failed(psql.lines(), "second.unknown-host", host);
        }
        return FINDINGS.failed(psql.lines(), "second.refused", host, database.user());
    }

    private List<String> networks() {
        List<String> names = new ArrayList<>();
        JsonNode networks = file.service(file.api()).path("networks");
        networks.fieldNames().forEachRemaining(key -> names.add(sandbox.name(key)));
        return names;
    }
}
