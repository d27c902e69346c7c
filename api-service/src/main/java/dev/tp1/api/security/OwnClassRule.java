package dev.tp1.api.security;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecuredAnnotationRule;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/** Refuses teachers and students the routes of another class. {@code @Secured} decides the rest. */
@Singleton
class OwnClassRule implements SecurityRule<HttpRequest<?>> {
    /** The attribute of an authentication that has the code of its class. */
    static final String CLASS = "class";

    private static final String PATH_VARIABLE = "code";

    @Override
    public Publisher<SecurityRuleResult> check(
            @Nullable HttpRequest<?> request, @Nullable Authentication authentication) {
        boolean another =
                request != null
                        && authentication != null
                        && isOfAnother(request, authentication.getAttributes().get(CLASS));
        return Publishers.just(another ? SecurityRuleResult.REJECTED : SecurityRuleResult.UNKNOWN);
    }

    private static boolean isOfAnother(HttpRequest<?> request, @Nullable Object own) {
        return own != null
                && RouteAttributes.getRouteMatch(request)
                        .map(route -> route.getVariableValues().get(PATH_VARIABLE))
                        .filter(asked -> !asked.equals(own))
                        .isPresent();
    }

    @Override
    public int getOrder() {
        return SecuredAnnotationRule.ORDER - 1;
    }
}
