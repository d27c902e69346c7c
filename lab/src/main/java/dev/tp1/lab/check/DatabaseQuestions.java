package dev.tp1.lab.check;

import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.workspace.Workspace;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Exercise 6: the database, from inside, from beside, and after its container is gone. */
final class DatabaseQuestions {
    private final Workspace workspace;
    private final Sandbox sandbox;
    private final Observer observer;
    private final StackQuestions stack;
    private final Once<Stack> psql;

    DatabaseQuestions(
            Workspace workspace, Sandbox sandbox, Observer observer, StackQuestions stack) {
        this.workspace = workspace;
        this.sandbox = sandbox;
        this.observer = observer;
        this.stack = stack;
        this.psql = new Once<>("6.a", observer, this::open);
    }

    Map<String, Supplier<Finding>> questions() {
        return Map.of(
                "6.a", this::opens,
                "6.b", this::tellsItsVersion,
                "6.c", this::isFoundByName,
                "6.d", this::losesItsDataWithItsVolume);
    }

    private Finding opens() {
        psql.make();
        return Finding.passed("psql opens the database tp1 as tp1.");
    }

    private Finding tellsItsVersion() {
        Stack all = open(psql);
        Docker.Result rows = all.sql("SELECT version(), current_database()");
        if (!rows.output().matches("(?s).*PostgreSQL 16\\..*\\|tp1")) {
            return Finding.failed(
                    "The database is not tp1 in a PostgreSQL 16.",
                    rows.lines(),
                    "Write image: postgres:16 and POSTGRES_DB: tp1.");
        }
        String version = rows.output().replaceFirst("(?s).*(PostgreSQL 16\\.\\d+).*", "$1");
        return workspace.isReference() ? askTheApi(version) : told(version);
    }

    /** What only the reference has: the API tells the same. */
    private Finding askTheApi(String version) {
        URI database = stack.answering().uri("/database");
        Optional<Http.Answer> answer = Http.get(database, observer);
        return answer.isPresent() && answer.get().body().contains(version)
                ? told(version + ", and so says GET /database")
                : Finding.failed(
                        "GET /database does not say %s.".formatted(version),
                        answer.map(said -> said.toString().lines().toList()).orElse(List.of()),
                        "docker compose logs api tells more.");
    }

    private static Finding told(String version) {
        return Finding.passed("The database tp1 is a %s.".formatted(version));
    }

    private Finding isFoundByName() {
        Stack all = open(psql);
        String host = all.file().db();
        Docker.Result last = new Docker.Result(1, "The API is on no network.");
        for (String network : networks(all.file())) {
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
        return refused(all, host, last);
    }

    private static Finding refused(Stack all, String host, Docker.Result psql) {
        String output = psql.output();
        if (output.contains("password authentication failed")) {
            JsonNode environment = all.file().service(all.file().db()).path("environment");
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

    private Finding losesItsDataWithItsVolume() {
        Stack all = open(psql);
        ComposeFile file = all.file();
        if (file.dataFolder().isPresent()) {
            return Finding.failed(
                    "The data lie in the folder %s of this machine, and docker compose down -v"
                                    .formatted(workspace.show(Path.of(file.dataFolder().get())))
                            + " deletes no folder.",
                    "Give them a volume with a name: db-data:/var/lib/postgresql/data, and db-data:"
                            + " under `volumes:` of the file.");
        }
        all.sql("CREATE TABLE IF NOT EXISTS kept AS SELECT 'still here'");
        boolean survived = survives(all);
        boolean gone = !survivesWith(all, "--volumes");
        all.down("--volumes");
        if (survived && gone) {
            return Finding.passed(
                    "The data survive docker compose down, and are gone after down -v.");
        }
        if (!gone) {
            return Finding.failed(
                    "The data are still there after docker compose down -v.",
                    "Keep them in a volume of the compose file, not of the image.");
        }
        return file.namesVolume() ? keptElsewhere(file) : anonymous();
    }

    private boolean survives(Stack all) {
        return survivesWith(all);
    }

    private boolean survivesWith(Stack all, String... options) {
        all.down(options);
        all.startDatabase();
        return all.sql("TABLE kept").output().contains("still here");
    }

    private static Finding anonymous() {
        return Finding.passed(
                "The data are gone after docker compose down -v.",
                "And after docker compose down as well: without a volume of a name they lie in an"
                        + " anonymous one, which the next up does not mount again. Name one:"
                        + " db-data:/var/lib/postgresql/data.");
    }

    private static Finding keptElsewhere(ComposeFile file) {
        List<String> targets =
                file.mounts(file.db()).map(mount -> mount.path("target").asText()).toList();
        return Finding.failed(
                "The data do not survive docker compose down: the volume is mounted at %s, and they"
                                .formatted(String.join(", ", targets))
                        + " lie in /var/lib/postgresql/data.",
                "Mount it there: db-data:/var/lib/postgresql/data.");
    }

    private Stack open() {
        Stack all = stack.running();
        Docker.Result info =
                all.compose(
                        "exec",
                        "-T",
                        all.file().db(),
                        "psql",
                        "-U",
                        "tp1",
                        "-d",
                        "tp1",
                        "-c",
                        "\\conninfo");
        if (!info.isGood()) {
            throw new NotPassedException(
                    Finding.failed(
                            info.output().contains("role \"tp1\" does not exist")
                                    ? "PostgreSQL has no user tp1."
                                    : info.output().contains("database \"tp1\" does not exist")
                                            ? "PostgreSQL has no database tp1."
                                            : "psql does not open the database tp1 as tp1.",
                            info.lines(),
                            "Under `environment:` of %s, write POSTGRES_USER, POSTGRES_PASSWORD and"
                                            .formatted(all.file().db())
                                    + " POSTGRES_DB, each tp1."));
        }
        return all;
    }

    /** The stack may have been taken down since. */
    private Stack open(Once<Stack> psql) {
        psql.need();
        return stack.running();
    }

    private List<String> networks(ComposeFile file) {
        List<String> names = new ArrayList<>();
        JsonNode networks = file.service(file.api()).path("networks");
        networks.fieldNames().forEachRemaining(key -> names.add(sandbox.name(key)));
        return names;
    }
}
