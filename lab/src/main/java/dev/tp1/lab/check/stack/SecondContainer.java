package dev.tp1.lab.check.stack;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.check.compose.ComposeFile;
import dev.tp1.lab.check.compose.DatabaseRules;
import dev.tp1.lab.check.finding.CommandRecorder;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.sandbox.Sandbox;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.workspace.DatabaseNames;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for the database from a container beside the API, on its network, by the service's name.
 */
public final class SecondContainer {
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

    public Finding finding() {
        Docker.Result last = new Docker.Result(1, "The API is on no network.");
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
                return Finding.passed(
                        "From a second container on the API's network, %s:5432 lets %s in."
                                .formatted(host, database.user()));
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
                                    Finding.failed(
                                            "The database refuses the password %s: its data were created with another one, and POSTGRES_PASSWORD counts only while there are none."
                                                    .formatted(database.password()),
                                            psql.lines(),
                                            "Delete the old data, with docker compose down -v, and"
                                                    + " start again."));
        }
        if (output.contains("could not translate host name")) {
            return Finding.failed(
                    "On the network of the API there is no such host %s.".formatted(host),
                    psql.lines(),
                    "Put both services on the same network; without any `networks:` Compose does.");
        }
        return Finding.failed(
                "From a second container on the API's network, %s:5432 does not let %s in."
                        .formatted(host, database.user()),
                psql.lines(),
                "Let PostgreSQL listen on its port 5432, for all addresses.");
    }

    private List<String> networks() {
        List<String> names = new ArrayList<>();
        JsonNode networks = file.service(file.api()).path("networks");
        networks.fieldNames().forEachRemaining(key -> names.add(sandbox.name(key)));
        return names;
    }
}
