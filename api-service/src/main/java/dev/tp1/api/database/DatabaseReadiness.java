package dev.tp1.api.database;

import io.micronaut.core.async.publisher.AsyncSingleResultPublisher;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import io.micronaut.scheduling.TaskExecutors;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.reactivestreams.Publisher;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Ready if the database answers and is migrated, else the reason. Probes take turns, so they take
 * at most one connection from the requests.
 */
@Singleton
@Readiness
class DatabaseReadiness implements HealthIndicator {
    private final Migrations migrations;
    private final DatabaseRepository repository;
    private final ExecutorService executor;
    private final Lock one = new ReentrantLock();

    DatabaseReadiness(
            Migrations migrations,
            DatabaseRepository repository,
            @Named(TaskExecutors.VIRTUAL) ExecutorService executor) {
        this.migrations = migrations;
        this.repository = repository;
        this.executor = executor;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return new AsyncSingleResultPublisher<>(
                executor, () -> migrations.failureReason().map(this::down).orElseGet(this::ask));
    }

    private HealthResult ask() {
        one.lock();
        try {
            repository.rows();
            return HealthResult.builder("database", HealthStatus.UP).build();
        } catch (RuntimeException e) {
            return down(FailureReason.of(e));
        } finally {
            one.unlock();
        }
    }

    private HealthResult down(String reason) {
        return HealthResult.builder("database", HealthStatus.DOWN)
                .details(Map.of("reason", reason))
                .build();
    }
}
