package dev.tp1.api.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Factory;
import io.micronaut.flyway.FlywayConfigurationProperties;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Creates Flyway from {@code flyway.datasources.default}. It does not use the pool, whose time
 * limits suit requests: a migration may take minutes.
 */
@Factory
class FlywayFactory {

    @Singleton
    @Named("default")
    Flyway flyway(
            @Named("default") FlywayConfigurationProperties configuration,
            @Named("default") DatasourceConfiguration pool) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(pool.getUrl());
        database.setUser(pool.getUsername());
        database.setPassword(pool.getPassword());
        return configuration
                .getFluentConfiguration()
                .configuration(configuration.getProperties())
                .dataSource(database)
                .load();
    }
}
