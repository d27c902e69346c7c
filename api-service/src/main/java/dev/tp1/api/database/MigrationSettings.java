package dev.tp1.api.database;

import dev.tp1.api.Settings;

import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.flywaydb.core.internal.plugin.PluginRegister;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

import java.util.Map;

/**
 * How Flyway reaches the database. Flyway copies what it is configured with, plugin by plugin
 * through JSON; these settings do without, by a class that Flyway calls internal.
 */
final class MigrationSettings extends ClassicConfiguration {
    private final PluginRegister plugins = new Plugins();

    MigrationSettings(Settings settings) {
        // Not the pool: its time limits suit requests, and a migration may take minutes.
        setDataSource(settings.jdbcUrl(), settings.dbUser(), settings.dbPassword());
        setJdbcProperties(Map.of("tcpKeepAlive", "true"));
        // One connection instead of two: each would derive its key from the password.
        plugins.getPlugin(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
        setInitSql("SET TIME ZONE 'UTC'"); // Flyway notes its times without a zone
    }

    @Override
    public PluginRegister getPluginRegister() {
        return plugins;
    }

    private static final class Plugins extends PluginRegister {
        @Override
        public PluginRegister getCopy() {
            return this;
        }
    }
}
