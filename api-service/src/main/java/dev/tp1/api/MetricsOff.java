package dev.tp1.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

/** With {@code micronaut.metrics.enabled=false}, a registry that counts nothing. */
@Factory
@Requires(property = "micronaut.metrics.enabled", value = "false")
final class MetricsOff {

    @Singleton
    MeterRegistry registry() {
        return new CompositeMeterRegistry();
    }
}
