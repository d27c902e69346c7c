package dev.tp1.api.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import dev.tp1.api.Settings;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

import javax.sql.DataSource;

/**
 * The pool of connections, made when it is first asked for; micronaut-jdbc-hikari would make it
 * before the port opens.
 */
@Factory
final class Pool {
    private static final Duration A_CONNECTION = Duration.ofMillis(800);
    private static final Duration A_STATEMENT = Duration.ofSeconds(2);
    private static final Duration A_VALIDATION = Duration.ofMillis(500);

    private @Nullable HikariDataSource connections;

    @Singleton
    @Named("default")
    DataSource connections(Settings settings, MeterRegistry metrics) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("default");
        pool.setMetricRegistry(metrics);
        pool.setJdbcUrl(settings.jdbcUrl());
        pool.setUsername(settings.dbUser());
        pool.setPassword(settings.dbPassword());
        pool.addDataSourceProperty("ApplicationName", "tp1-api");

        // One for each thread of TaskExecutors.BLOCKING, so that none waits, and one for readiness.
        pool.setMaximumPoolSize(2 * Runtime.getRuntime().availableProcessors() + 1);
        pool.setMinimumIdle(1);
        // It fills itself when a database appears; nothing waits for one.
        pool.setInitializationFailTimeout(-1);
        // A connection and the answer to a statement: 503 within three seconds.
        pool.setConnectionTimeout(A_CONNECTION.toMillis());
        pool.setValidationTimeout(A_VALIDATION.toMillis());
        pool.addDataSourceProperty("socketTimeout", String.valueOf(A_STATEMENT.toSeconds()));
        connections = new HikariDataSource(pool);
        return connections;
    }

    /** Not as the bean's own end: Micronaut Data puts a data source of its own in its place. */
    @PreDestroy
    void close() {
        if (connections != null) {
            connections.close();
        }
    }
}
