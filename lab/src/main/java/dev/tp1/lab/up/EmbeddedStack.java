package dev.tp1.lab.up;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.process.FreePort;
import dev.tp1.lab.project.Project;

import java.io.IOException;
import java.nio.file.Path;

/** The API and a PostgreSQL, each as a process of its own; what is stored stays in the folder. */
final class EmbeddedStack implements AutoCloseable {
    private static final Messages MESSAGES = Messages.of(EmbeddedStack.class);

    private final Folder folder;
    private final LocalPostgres database;
    private final ApiProcess api;
    private final AotCache cache;
    private volatile boolean ready;

    private EmbeddedStack(Folder folder, LocalPostgres database, ApiProcess api, AotCache cache) {
        this.folder = folder;
        this.database = database;
        this.api = api;
        this.cache = cache;
    }

    /**
     * Starts both; on the way out of a failure, stops what it has started.
     *
     * @param port 0 for any free one
     * @throws UserErrorException if the folder cannot be had or the port is taken
     */
    static EmbeddedStack start(Path parent, int port) {
        Folder folder = Folder.hold(parent);
        try {
            ApiProcess.endOrphan(folder); // it may have the port
            int available = availablePort(port); // now, not after PostgreSQL has started
            Path jar = Project.find("api-service/target/api-service.jar");
            return start(folder, available, jar);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private static EmbeddedStack start(Folder folder, int port, Path jar) {
        LocalPostgres database = LocalPostgres.start(folder);
        AotCache cache = AotCache.of(ApiProcess.JAVA, jar);
        try {
            ApiProcess api = ApiProcess.start(jar, cache.options(), port, database, folder);
            return new EmbeddedStack(folder, database, api, cache);
        } catch (RuntimeException e) {
            cache.close();
            database.close();
            throw e;
        }
    }

    String url() {
        return api.url();
    }

    /**
     * Returns true once the database is migrated, false if the API ends before that.
     *
     * @throws UserErrorException with readiness' reason, if neither happens within a minute
     */
    boolean awaitReady() throws InterruptedException {
        ready = api.awaitReady();
        return ready;
    }

    /**
     * Waits until the API ends, by Ctrl-C or by {@link #close}.
     *
     * @return its exit code
     * @throws UserErrorException if it ends by itself
     */
    int awaitEnd() throws InterruptedException {
        return api.awaitEnd();
    }

    @Override
    public void close() {
        boolean createsCache = cache.isRecording() && ready && api.isAlive();
        if (createsCache) {
            System.err.println(MESSAGES.text("preparing"));
        }
        api.close();
        database.close();
        if (createsCache) {
            cache.create();
        }
        cache.close();
        folder.close();
    }

    /** The port itself, or any free one for 0. */
    private static int availablePort(int port) {
        try {
            return FreePort.find(port);
        } catch (IOException e) {
            throw new UserErrorException(
                    MESSAGES.text("port-taken", port, String.valueOf(e.getMessage())));
        }
    }
}
