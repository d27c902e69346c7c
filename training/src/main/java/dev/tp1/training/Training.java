package dev.tp1.training;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts the API by the command that it is given, with a PostgreSQL of its own, sends it every
 * request, and ends it: the JVM then writes what it has learnt to the cache. An answer that is
 * wrong ends the training, and the build with it: the cache would be one of errors.
 */
final class Training {
    private static final int PATIENCE_IN_SECONDS = 120;

    private Training() {}

    /**
     * @param arguments where to write the cache, then the command that starts the API, {@code java}
     *     first: a cache fits only the same JVM with the same settings and class path
     */
    static void main(String[] arguments) throws Exception {
        Path cache = Path.of(arguments[0]);
        List<String> command = List.of(arguments).subList(1, arguments.length);
        Path data = Files.createTempDirectory("postgres");
        try (EmbeddedPostgres database =
                EmbeddedPostgres.builder().setDataDirectory(data).start()) {
            createTp1(database);
            askForPassword(data, database);
            record(cache, command, database.getPort());
        }
        System.out.printf("The AOT cache has %d MB.%n", Files.size(cache) / 1_000_000);
    }

    private static void record(Path cache, List<String> command, int databasePort)
            throws IOException, InterruptedException {
        int port = freePort();
        Path log = Files.createTempFile("api", ".log");
        Process api = start(cache, command, port, databasePort, log);
        // Who breaks the training off leaves nothing that runs.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(api), "end"));
        try (Requests requests = new Requests("http://127.0.0.1:" + port)) {
            requests.awaitReady(api);
            requests.send();
            end(api);
            if (api.isAlive() || !Files.exists(cache)) {
                throw new IllegalStateException("The JVM wrote no cache.");
            }
        } catch (RuntimeException | IOException e) {
            System.err.println(Files.readString(log));
            throw e;
        } finally {
            api.destroyForcibly();
        }
    }

    private static void end(Process api) {
        api.destroy();
        api.onExit().completeOnTimeout(api, PATIENCE_IN_SECONDS, TimeUnit.SECONDS).join();
    }

    private static Process start(
            Path cache, List<String> command, int port, int databasePort, Path log)
            throws IOException {
        List<String> words = new ArrayList<>(command);
        words.add(1, "-XX:AOTCacheOutput=" + cache);
        ProcessBuilder api = new ProcessBuilder(words);
        api.environment().put("PORT", String.valueOf(port));
        // A name, so that to look it up is in the training too.
        api.environment().put("DB_HOST", "localhost");
        api.environment().put("DB_PORT", String.valueOf(databasePort));
        return api.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static void createTp1(EmbeddedPostgres database) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE tp1 LOGIN PASSWORD 'tp1'");
            statement.execute("CREATE DATABASE tp1 OWNER tp1");
        }
    }

    /** As a real PostgreSQL does: what the driver does about it belongs to the training. */
    private static void askForPassword(Path data, EmbeddedPostgres database)
            throws SQLException, IOException {
        Files.writeString(data.resolve("pg_hba.conf"), "host tp1 tp1 127.0.0.1/32 scram-sha-256\n");
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }
}
