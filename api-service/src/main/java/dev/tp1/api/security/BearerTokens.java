package dev.tp1.api.security;

import static io.micronaut.core.async.publisher.Publishers.fromCompletableFuture;

import dev.tp1.api.security.TokenRepository.Owner;
import dev.tp1.model.token.Sha256;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/** Finds out whose a bearer token is. A token that is nobody's is as none. */
@Singleton
@Requires(property = "micronaut.security.enabled", value = "true")
class BearerTokens implements TokenValidator<HttpRequest<?>> {
    private final AdminToken admin;
    private final TokenRepository tokens;
    private final ExecutorService executor;

    BearerTokens(
            AdminToken admin,
            TokenRepository tokens,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.admin = admin;
        this.tokens = tokens;
        this.executor = executor;
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        return fromCompletableFuture(
                CompletableFuture.supplyAsync(() -> authenticate(token), executor));
    }

    private @Nullable Authentication authenticate(String token) {
        if (admin.is(token)) {
            return Authentication.build("the administrator", List.of(Role.ADMIN));
        }
        return tokens.findOwner(Sha256.of(token)).map(BearerTokens::of).orElse(null);
    }

    private static Authentication of(Owner owner) {
        String schoolClass = owner.schoolClass();
        return owner.studentId() == null
                ? Authentication.build(
                        "the teacher of " + schoolClass,
                        List.of(Role.TEACHER),
                        Map.of(OwnClassRule.CLASS, schoolClass))
                : Authentication.build(
                        owner.studentId(),
                        List.of(Role.STUDENT),
                        Map.of(OwnClassRule.CLASS, schoolClass));
    }
}
