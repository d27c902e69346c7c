package dev.tp1.api.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Tells caches that an answer depends on Accept-Encoding: Micronaut compresses what is large
 * enough, and does not say so. What is never large is left out.
 */
@ServerFilter({"/runs/**", "/exercises/**", "/progress", "/openapi.json", "/docs/**", "/redoc/**"})
final class Compression {

    @ResponseFilter
    void vary(MutableHttpResponse<?> response) {
        response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    }
}
