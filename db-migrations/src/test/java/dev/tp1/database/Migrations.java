package dev.tp1.database;

import dev.tp1.fixture.Tp1Database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Flyway on this module's SQL. */
final class Migrations {
    private Migrations() {}

    static Flyway upToLatest(Tp1Database database) {
        return on(database).load();
    }

    static Flyway upTo(String version, Tp1Database database) {
        return on(database).target(version).load();
    }

    private static FluentConfiguration on(Tp1Database database) {
        return Flyway.configure().dataSource(database.dataSource());
    }
}
