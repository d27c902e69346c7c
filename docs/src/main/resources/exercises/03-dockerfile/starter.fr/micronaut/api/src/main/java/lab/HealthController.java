package lab;

import io.micronaut.http.annotation.Controller;

@Controller("/health")
class HealthController {
    // TODO 3.a : répondez à GET /health par {"status":"ok"}, et rien d'autre : une méthode annotée @Get
    // qui retourne un record, et @Serdeable sur ce record, pour qu'il puisse devenir du JSON.
}
