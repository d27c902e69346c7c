package dev.tp1.api;

import static java.util.Objects.requireNonNull;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.EnvironmentPropertySource;
import io.micronaut.context.env.PropertiesPropertySourceLoader;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.SystemPropertiesPropertySource;
import io.micronaut.runtime.server.EmbeddedServer;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;

/** Starts the API as a process of its own ({@link #main}) or within another ({@link #start}). */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "tp1",
                        version = "0.1.0",
                        description = "What people really did in the lab: runs and reports."))
public final class Application {
    // Before all else: two threads that ask for their first logger at once get in each other's way.
    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private static final InetAddress EVERY_ADDRESS = new InetSocketAddress(0).getAddress();

    private Application() {}

    static {
        Events.leaveOut();
    }

    static void main() {
        WarmUp.begin();
        try {
            EmbeddedServer server = start(EVERY_ADDRESS, System.getenv());
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
     * @param address which of this machine's addresses to listen on
     * @param environment what {@link Settings} reads, by the names of the variables
     * @throws CannotStartException if a variable has a wrong value or the port is taken
     */
    public static EmbeddedServer start(InetAddress address, Map<String, String> environment) {
        Settings settings = Settings.from(environment);
        ApplicationContext context =
                ApplicationContext.builder()
                        .banner(false)
                        .deduceEnvironment(false)
                        .bootstrapEnvironment(false)
                        .enableDefaultPropertySources(false) // a search through all jars
                        .propertySources(
                                constants(),
                                new EnvironmentPropertySource(),
                                new SystemPropertiesPropertySource())
                        .properties(settings.asProperties())
                        .properties(Map.of("micronaut.server.host", address.getHostAddress()))
                        .singletons(settings)
                        .start();
        try {
            EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
            LOG.info("Listening on http://{}:{}", address.getHostAddress(), server.getPort());
            return server;
        } catch (RuntimeException e) {
            context.close();
            throw e.getCause() instanceof BindException cause ? refused(settings, cause) : e;
        }
    }

    /** application.properties; the environment wins over it, as over any such file. */
    private static PropertySource constants() {
        try (InputStream file =
                requireNonNull(Application.class.getResourceAsStream("/application.properties"))) {
            return PropertySource.of(
                    "application",
                    new PropertiesPropertySourceLoader().read("application", file),
                    EnvironmentPropertySource.POSITION - 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CannotStartException refused(Settings settings, BindException cause) {
        return new CannotStartException(
                "Port %d cannot be opened (%s): ".formatted(settings.port(), cause.getMessage())
                        + "stop what listens there, or set PORT to another.");
    }

    /** The API cannot start; the message is one sentence for the person who started it. */
    public static final class CannotStartException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CannotStartException(String sentence) {
            super(sentence);
        }
    }
}
