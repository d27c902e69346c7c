package dev.tp1.lab.check;

import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.workspace.Workspace;

import java.net.URI;
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
        return new SecondContainer(open(psql), sandbox, observer).finding();
    }

    private Finding losesItsDataWithItsVolume() {
        return new Durability(open(psql), workspace).finding();
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
}
