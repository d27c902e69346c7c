package dev.tp1.api.database;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.flyway.FlywayConfigurationProperties;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Migrates the database once the port is open, in a thread of its own. If that fails (no database
 * yet, an error in a migration), it retries after a pause that doubles up to {@link
 * #LONGEST_PAUSE}. The reason is kept for readiness, and logged when it changes.
 */
@Singleton
class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Flyway flyway;
    private final FlywayConfigurationProperties configuration;
    private final Thread thread = Thread.ofVirtual().name("migrations").unstarted(this::run);
    private volatile @Nullable String failureReason = "The migrations have not begun yet.";
    private volatile double applied = Double.NaN;

    Migrations(
            Flyway flyway,
            @Named("default") FlywayConfigurationProperties configuration,
            MeterRegistry metrics) {
        this.flyway = flyway;
        this.configuration = configuration;
        metrics.gauge("flyway.migrations.applied", this, migrations -> migrations.applied);
    }

    /** Why the database is not migrated; empty once it is. Safe from any thread. */
    Optional<String> failureReason() {
        return Optional.ofNullable(failureReason);
    }

    @EventListener
    void start(ServerStartupEvent portIsOpen) {
        thread.start();
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
    }

    private void run() {
        Duration pause = FIRST_PAUSE;
        try {
            while (!migrate()) {
                Thread.sleep(pause);
                pause = Collections.min(List.of(pause.multipliedBy(2), LONGEST_PAUSE));
            }
        } catch (InterruptedException e) {
            LOG.debug("The API stops before the database is migrated.");
        }
    }

    private boolean migrate() {
        try {
            int now = flyway.migrate().migrationsExecuted;
            applied = flyway.info().applied().length;
            configuration.setEnabled(true); // /management/flyway shows nothing else
            failureReason = null;
            LOG.info("The database is migrated: {} migrations applied now", now);
            return true;
        } catch (RuntimeException e) {
            note(FailureReason.of(e));
            return false;
        }
    }

    private void note(String reason) {
        if (!reason.equals(failureReason) && !Thread.currentThread().isInterrupted()) {
            LOG.warn("The database is not migrated yet, trying again: {}", reason);
        }
        failureReason = reason;
    }
}
