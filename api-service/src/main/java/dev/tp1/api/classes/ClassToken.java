package dev.tp1.api.classes;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A class and its teacher's token, which the server shows once and does not keep.
 *
 * @param code What students put into tp1.yml.
 * @param token The teacher's bearer token.
 */
@Serdeable
record ClassToken(
        @Schema(example = "K7QX2MPB") String code,
        @Schema(example = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LTEyMzQ") String token) {}
