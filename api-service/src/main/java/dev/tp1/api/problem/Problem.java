package dev.tp1.api.problem;

import io.micronaut.serde.annotation.Serdeable;

/**
 * A problem document of RFC 9457. Its type is {@code about:blank}, which the RFC lets go unsaid:
 * the status says what kind of problem it is.
 *
 * @param instance the path that was asked for
 */
@Serdeable
record Problem(String title, int status, String detail, String instance) {}
