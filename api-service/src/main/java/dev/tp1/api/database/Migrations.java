package dev.tp1.api.database;

import dev.tp1.api.Settings;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Brings the database to the latest migration, in a thread of its own that begins once the port is
 * open and ends once all are applied. Whatever stands in the way (no database yet, another process
 * that migrates, a migration that fails) is logged when it changes, kept for readiness, and tried
 * again after a pause that doubles up to {@link #LONGEST_PAUSE}.
 */
@Singleton
class Migrations implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Settings settings;
    private final Provider<DatabaseRepository> repository; // whose pool has its meters in turn
    private final Thread thread = Thread.ofVirtual().name("migrations").unstarted(this::apply);
    private volatile @Nullable String obstacle = "The migrations have not begun yet.";
    private volatile double applied = Double.NaN;

    Migrations(Settings settings, Provider<DatabaseRepository> repository) {
        this.settings = settings;
        this.repository = repository;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        registry.gauge("flyway.migrations.applied", this, migrations -> migrations.applied);
    }

    /** Why the migrations are not applied; empty once they are. Safe from any thread. */
    Optional<String> obstacle() {
        return Optional.ofNullable(obstacle);
    }

    @EventListener
    void begin(ServerStartupEvent portIsOpen) {
        thread.start();
    }

    @PreDestroy
    void end() {
        thread.interrupt();
    }

    private void apply() {
        Duration pause = FIRST_PAUSE;
        try {
            while (!migrated()) {
                Thread.sleep(pause);
                pause = Collections.min(List.of(pause.multipliedBy(2), LONGEST_PAUSE));
            }
        } catch (InterruptedException e) {
            LOG.debug("The API stops before the migrations are applied.");
        }
    }

    private boolean migrated() {
        try {
            Flyway flyway = new Flyway(new MigrationSettings(settings));
            int now = flyway.migrate().migrationsExecuted;
            LOG.info("The database {} is migrated: {} applied now", settings.jdbcUrl(), now);
            obstacle = null;
        } catch (RuntimeException e) {
            note(e);
            return false;
        }
        count();
        return true;
    }

    private void count() {
        try {
            applied = repository.get().rows().size();
        } catch (RuntimeException e) { // the metric stays unknown
            LOG.warn("The migrations cannot be counted: {}", reason(e));
        }
    }

    private void note(RuntimeException e) {
        String reason = reason(e);
        if (!reason.equals(obstacle) && !Thread.currentThread().isInterrupted()) {
            LOG.warn("The database is not migrated yet, trying again: {}", reason);
        }
        obstacle = reason;
    }

    /** The first line says what failed, the root cause why; Flyway puts decoration between them. */
    static String reason(Throwable e) {
        String what = String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        String why = root instanceof UnknownHostException ? "no such host " + message : message;
        return what.contains(why) ? what : what + " (" + why + ")";
    }
}
