package dev.tp1.api.web;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.Hidden;

import java.net.URL;

/**
 * The API's description, which the compiler wrote, and the two pages that show it; what those load
 * lies beside them in the jar (micronaut.router.static-resources).
 */
@Hidden
@Controller
class DocsController {
    private final ResourceResolver resources;

    DocsController(ResourceResolver resources) {
        this.resources = resources;
    }

    @Get("/openapi.json")
    StreamedFile description() {
        return file("openapi.json");
    }

    @Get("/docs")
    @Produces(MediaType.TEXT_HTML)
    StreamedFile swaggerUi() {
        return file("views/swagger-ui/index.html");
    }

    @Get("/redoc")
    @Produces(MediaType.TEXT_HTML)
    StreamedFile redoc() {
        return file("views/redoc/index.html");
    }

    private StreamedFile file(String name) {
        URL file =
                resources
                        .getResource("classpath:META-INF/swagger/" + name)
                        .orElseThrow(() -> new IllegalStateException("There is no " + name));
        return new StreamedFile(file);
    }
}
