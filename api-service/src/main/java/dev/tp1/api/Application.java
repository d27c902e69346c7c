package dev.tp1.api;

import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

import java.net.BindException;

/** Starts the API. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "tp1",
                        version = "0.1.0",
                        description = "What people really did in the lab: runs and reports."))
public final class Application {
    private Application() {}

    public static void main(String[] args) {
        EnvironmentVariables.findError(System.getenv()).ifPresent(Application::exit);
        Micronaut.build(args)
                .mainClass(Application.class)
                .banner(false)
                .mapError(ServerStartupException.class, Application::exitCode)
                .start();
    }

    /** Says in one sentence that the port is taken; Micronaut logs any other failure itself. */
    private static int exitCode(ServerStartupException e) {
        if (e.getCause() instanceof BindException cause) {
            exit(
                    "%s (%s): stop what listens there, or set PORT to another port."
                            .formatted(e.getMessage(), cause.getMessage()));
        }
        return 1;
    }

    private static void exit(String reason) {
        System.err.println(reason);
        System.exit(1);
    }
}
