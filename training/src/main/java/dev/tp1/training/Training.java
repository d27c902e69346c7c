package dev.tp1.training;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Starts the API of this folder as the image does, on a PostgreSQL of its own, sends it every
 * request, and ends it: the JVM then writes what it has learnt to the cache. An answer that is
 * wrong ends the training, and the build with it: the cache would be one of errors.
 */
final class Training {
    private static final int PATIENCE_IN_SECONDS = 120;

    private Training() {}

    /**
     * @param arguments where to write the cache, then what the JVM is given when the API runs: a
     *     cache fits only a JVM of the same settings
     */
    static void main(String[] arguments) throws Exception {
        Path cache = Path.of(arguments[0]);
        List<String> settings = List.of(arguments).subList(1, arguments.length);
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            createTp1(database);
            record(cache, settings, database.getPort());
        }
        System.out.printf("The AOT cache has %d MB.%n", Files.size(cache) / 1_000_000);
    }

    private static void record(Path cache, List<String> settings, int databasePort)
            throws IOException, InterruptedException {
        int port = freePort();
        Process api = start(cache, settings, port, databasePort);
        try (Requests requests = new Requests("http://127.0.0.1:" + port)) {
            requests.awaitReady(api);
            requests.send();
            api.destroy();
            if (!api.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS) || !Files.exists(cache)) {
                throw new IllegalStateException("The JVM wrote no cache.");
            }
        } finally {
            api.destroyForcibly();
        }
    }

    private static Process start(Path cache, List<String> settings, int port, int databasePort)
            throws IOException {
        ProcessBuilder api =
                new ProcessBuilder(
                        Stream.of(
                                        Stream.of(java()),
                                        settings.stream(),
                                        Stream.of(
                                                "-XX:AOTCacheOutput=" + cache,
                                                "-jar",
                                                "api-service.jar"))
                                .flatMap(words -> words)
                                .toList());
        api.environment().put("PORT", String.valueOf(port));
        api.environment().put("DB_HOST", "127.0.0.1");
        api.environment().put("DB_PORT", String.valueOf(databasePort));
        return api.redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
    }

    private static void createTp1(EmbeddedPostgres database) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE tp1 LOGIN PASSWORD 'tp1'");
            statement.execute("CREATE DATABASE tp1 OWNER tp1");
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }
}
