package dev.tp1.api.database;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;

import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.ExecutorService;

/** Makes the pool and its first connection beside the migrations: it is there when they are. */
@Singleton
class FirstConnection {
    private static final Logger LOG = LoggerFactory.getLogger(FirstConnection.class);

    private final Provider<DatabaseRepository> repository; // which makes the pool
    private final ExecutorService executor;

    FirstConnection(
            Provider<DatabaseRepository> repository,
            @Named(TaskExecutors.VIRTUAL) ExecutorService executor) {
        this.repository = repository;
        this.executor = executor;
    }

    @EventListener
    void begin(ServerStartupEvent portIsOpen) {
        executor.execute(this::ask);
    }

    private void ask() {
        try {
            repository.get().connect();
        } catch (RuntimeException e) { // readiness says so, whenever it is asked
            LOG.debug("The first connection: {}", e.getMessage());
        }
    }
}
