package dev.tp1.api.security;

import dev.tp1.api.problem.ProblemException;

import io.github.bucket4j.Bucket;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.util.HttpClientAddressResolver;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Refuses requests of a client that makes too many. A client is an address. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(property = "micronaut.security.enabled", value = "true")
class RateLimit {
    private static final int MOST_CLIENTS = 10_000; // who came first is forgotten first

    private final HttpClientAddressResolver clients;
    private final int requestsPerMinute;
    private final Map<String, Bucket> buckets =
            Collections.synchronizedMap(
                    new LinkedHashMap<>() {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                            return size() > MOST_CLIENTS;
                        }
                    });

    RateLimit(
            HttpClientAddressResolver clients,
            @Property(name = "tp1.requests-per-minute") int requestsPerMinute) {
        this.clients = clients;
        this.requestsPerMinute = requestsPerMinute;
    }

    @RequestFilter
    void limit(HttpRequest<?> request) {
        String client = String.valueOf(clients.resolve(request));
        if (!buckets.computeIfAbsent(client, _ -> bucket()).tryConsume(1)) {
            throw new TooManyRequestsException(requestsPerMinute);
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(requestsPerMinute)
                                        .refillGreedy(requestsPerMinute, Duration.ofMinutes(1)))
                .build();
    }

    /** 429: more requests than one client may make. */
    private static final class TooManyRequestsException extends ProblemException {
        private static final long serialVersionUID = 1L;

        TooManyRequestsException(int requestsPerMinute) {
            super(
                    HttpStatus.TOO_MANY_REQUESTS,
                    "More than %d requests in a minute; wait before the next."
                            .formatted(requestsPerMinute));
        }
    }
}
