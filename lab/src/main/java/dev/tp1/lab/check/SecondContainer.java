package dev.tp1.lab.check;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.docker.Docker;

import java.util.ArrayList;
import java.util.List;

/**
 * Looks for the database from a container beside the API, on its network, by the service's name.
 */
final class SecondContainer {
    private final ComposeFile file;
    private final String host;
    private final Sandbox sandbox;
    private final Observer observer;

    /**
     * @param all runs
     */
    SecondContainer(Stack all, Sandbox sandbox, Observer observer) {
        this.file = all.file();
        this.host = file.db();
        this.sandbox = sandbox;
        this.observer = observer;
    }

    Finding finding() {
        Docker.Result last = new Docker.Result(1, "The API is on no network.");
        for (String network : networks()) {
            last =
                    observer.docker(
                            "run",
                            "--rm",
                            "--label",
                            sandbox.label(),
                            "--network",
                            network,
                            "--env",
                            "PGPASSWORD=tp1",
                            "postgres:16",
                            "psql",
                            "-h",
                            host,
                            "-U",
                            "tp1",
                            "-d",
                            "tp1",
                            "-Atc",
                            "SELECT current_database()");
            if (last.isGood()) {
                return Finding.passed(
                        "From a second container on the API's network, %s:5432 lets tp1 in."
                                .formatted(host));
            }
        }
        return refused(last);
    }

    private Finding refused(Docker.Result psql) {
        String output = psql.output();
        if (output.contains("password authentication failed")) {
            JsonNode environment = file.service(host).path("environment");
            boolean older = environment.path("POSTGRES_PASSWORD").asText().equals("tp1");
            return Finding.failed(
                    older
                            ? "The database refuses the password tp1: its data were created with"
                                    + " another one, and POSTGRES_PASSWORD counts only while there"
                                    + " are none."
                            : "The database refuses the password tp1 for the user tp1.",
                    psql.lines(),
                    older
                            ? "Delete the old data, with docker compose down -v, and start again."
                            : "Write POSTGRES_PASSWORD: tp1.");
        }
        if (output.contains("could not translate host name")) {
            return Finding.failed(
                    "On the network of the API there is no such host %s.".formatted(host),
                    psql.lines(),
                    "Put both services on the same network; without any `networks:` Compose does.");
        }
        return Finding.failed(
                "From a second container on the API's network, %s:5432 lets tp1 not in."
                        .formatted(host),
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
