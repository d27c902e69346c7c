package dev.tp1.api.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Gives the pool the password from DB_PASSWORD, or from the file that DB_PASSWORD_FILE names, such
 * as a Docker secret; {@code datasources.default.password} wins. A placeholder in
 * application.properties cannot read a file, and would resolve a <code>${</code> in the password.
 */
@Singleton
class DatabasePassword implements BeanCreatedEventListener<DatasourceConfiguration> {

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration pool = event.getBean();
        if (pool.getConfiguredPassword() == null) {
            pool.setPassword(read(System.getenv()));
        }
        return pool;
    }

    /** The lab's password if neither variable is set. */
    static String read(Map<String, String> environment) {
        String file = environment.get("DB_PASSWORD_FILE");
        if (file == null) {
            return environment.getOrDefault("DB_PASSWORD", "tp1");
        }
        try {
            return Files.readString(Path.of(file)).replaceFirst("\\R$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
