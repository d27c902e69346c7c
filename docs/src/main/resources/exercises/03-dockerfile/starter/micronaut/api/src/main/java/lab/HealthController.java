package lab;

import io.micronaut.http.annotation.Controller;

@Controller("/health")
class HealthController {
    // TODO 3.a: answer GET /health with {"status":"ok"}, and nothing else in it: a method with @Get
    // that returns a record, and @Serdeable on the record, so that it can be written as JSON.
}
