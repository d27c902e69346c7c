package dev.tp1.api.problem;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Hidden;

import java.util.Map;

/** What real endpoints must never do, on purpose. */
@Hidden // not in openapi.json
@Controller("/trouble")
class Trouble {

    @Post
    Map<String, Object> echo(@Body Map<String, Object> body) {
        return body;
    }

    @Get("/{number}")
    int fail(int number) {
        throw new IllegalStateException("the password is s3cret " + number);
    }
}
