package dev.tp1.api.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import dev.tp1.api.Settings;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Factory;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.executor.ExecutorConfiguration;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

import javax.sql.DataSource;

/**
 * The pool of connections, made while the port is open already; micronaut-jdbc-hikari would make it
 * before.
 */
@Factory
final class Pool {
    private static final Duration A_CONNECTION = Duration.ofMillis(800);
    private static final Duration A_STATEMENT = Duration.ofSeconds(2);
    private static final Duration A_VALIDATION = Duration.ofMillis(500);

    private @Nullable HikariDataSource connections;

    @Singleton
    @Named("default")
    DataSource connections(
            Settings settings,
            @Named(TaskExecutors.BLOCKING) ExecutorConfiguration threads,
            MeterRegistry metrics) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("default");
        pool.setMetricRegistry(metrics);
        pool.setJdbcUrl(settings.jdbcUrl());
        pool.setUsername(settings.dbUser());
        pool.setPassword(settings.dbPassword());
        pool.addDataSourceProperty("ApplicationName", "tp1-api");
        // Not this machine's: in the JSON that PostgreSQL makes, the last evening of 9999 would be
        // the year 10000.
        pool.setConnectionInitSql("SET TIME ZONE 'UTC'");

        // One for each thread that serves requests, so that none waits, and one for readiness.
        pool.setMaximumPoolSize(threads.getNumberOfThreads() + 1);
        pool.setMinimumIdle(1);
        // It fills itself when a database appears; nothing waits for one.
        pool.setInitializationFailTimeout(-1);
        // A connection and the answer to a statement: 503 within three seconds.
        pool.setConnectionTimeout(A_CONNECTION.toMillis());
        pool.setValidationTimeout(A_VALIDATION.toMillis());
        pool.addDataSourceProperty("socketTimeout", String.valueOf(A_STATEMENT.toSeconds()));
        connections = new CircuitBreaker(pool);
        return connections;
    }

    /** Not as the bean's own end: Micronaut Data puts a data source of its own in its place. */
    @PreDestroy
    void close() {
        if (connections != null) {
            connections.close();
        }
    }

    /**
     * Refuses at once while there is no connection at all and somebody waited for one in vain
     * within the last second: else each request that queues for a thread would wait as long as he
     * did, after all those before it.
     */
    private static final class CircuitBreaker extends HikariDataSource {
        private static final Duration A_PAUSE = Duration.ofSeconds(1);

        private volatile @Nullable Failure last;

        CircuitBreaker(HikariConfig pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Failure failure = last;
            if (failure != null
                    && getHikariPoolMXBean().getTotalConnections() == 0
                    && System.nanoTime() - failure.nanoTime < A_PAUSE.toNanos()) {
                throw new SQLTransientConnectionException(
                        failure.why.getMessage(), failure.why.getSQLState(), failure.why);
            }
            try {
                return super.getConnection();
            } catch (SQLTransientConnectionException e) {
                last = new Failure(e, System.nanoTime());
                throw e;
            }
        }

        private record Failure(SQLException why, long nanoTime) {}
    }
}
