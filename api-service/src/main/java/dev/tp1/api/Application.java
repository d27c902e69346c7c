package dev.tp1.api;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.server.EmbeddedServer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.BindException;
import java.util.Map;

/** Starts the API as a process of its own ({@link #main}) or within another ({@link #start}). */
public final class Application {
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private Application() {}

    static void main() {
        try {
            EmbeddedServer server = start(System.getenv());
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
        } catch (CannotStartException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /**
     * Opens the port and returns; the database is reached and migrated beside it, for as long as
     * that takes. Stopping the server lets the requests in flight finish first.
     *
     * @param environment what {@link Settings} reads, by the names of the variables
     * @throws CannotStartException if a variable has a wrong value or the port is taken
     */
    public static EmbeddedServer start(Map<String, String> environment) {
        Settings settings = Settings.from(environment);
        ApplicationContext context =
                ApplicationContext.builder()
                        .banner(false)
                        .properties(settings.asProperties())
                        .singletons(settings)
                        .start();
        try {
            EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
            LOG.info("Listening on http://0.0.0.0:{} (all addresses)", server.getPort());
            return server;
        } catch (ServerStartupException e) {
            context.close();
            throw e.getCause() instanceof BindException
                    ? new CannotStartException(
                            "Port %d is taken: stop what listens there, or set PORT to another."
                                    .formatted(settings.port()))
                    : e;
        }
    }
}
