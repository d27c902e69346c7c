package dev.tp1.api.health;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Says that the process serves, whatever the database does. */
@Controller("/health")
@Tag(name = "system")
class HealthController {

    /**
     * Says that the process serves, with or without a database.
     *
     * @return Always the same.
     */
    @Get
    @ApiResponse(responseCode = "406", ref = "NotAcceptable")
    Health health() {
        return new Health("ok");
    }

    /**
     * The lab's contract: {@code {"status":"ok"}}, byte for byte.
     *
     * @param status Always {@code ok}.
     */
    @Serdeable
    record Health(@Schema(example = "ok") String status) {}
}
