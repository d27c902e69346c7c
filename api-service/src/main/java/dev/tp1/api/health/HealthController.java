package dev.tp1.api.health;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;

/** Says that the process serves, whatever the database does. */
@Controller("/health")
class HealthController {

    @Get
    Health show() {
        return new Health("ok");
    }

    /** The lab's contract: {@code {"status":"ok"}}, byte for byte. */
    @Serdeable
    record Health(String status) {}
}
