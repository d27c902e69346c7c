package dev.tp1.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.client.BlockingHttpClient;
import io.micronaut.http.client.HttpClient;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.http.client.exceptions.HttpClientResponseException;

import jakarta.inject.Singleton;

/** Sends requests to the API of this test; an answer is returned whatever its status. */
@Singleton
public final class ApiClient {
    private final BlockingHttpClient client;

    ApiClient(@Client("/") HttpClient client) {
        this.client = client.toBlocking();
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.GET(path));
    }

    public HttpResponse<String> get(String path, String header, String value) {
        return send(HttpRequest.GET(path).header(header, value));
    }

    public HttpResponse<String> put(String path, String json) {
        return send(HttpRequest.PUT(path, json));
    }

    public HttpResponse<String> delete(String path) {
        return send(HttpRequest.DELETE(path));
    }

    /** Whether the database answers and is migrated. */
    public boolean isReady() {
        return get("/management/health/readiness").code() == 200;
    }

    public HttpResponse<String> send(MutableHttpRequest<?> request) {
        try {
            return client.exchange(request, String.class);
        } catch (HttpClientResponseException e) {
            return answer(e);
        }
    }

    @SuppressWarnings("unchecked") // the type that was asked for
    private static HttpResponse<String> answer(HttpClientResponseException e) {
        return (HttpResponse<String>) e.getResponse();
    }
}
