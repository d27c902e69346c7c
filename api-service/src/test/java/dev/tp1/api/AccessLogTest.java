package dev.tp1.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CopyOnWriteArrayList;

@MicronautTest(transactional = false)
@Property(name = "DB_PORT", value = "1") // where nothing listens
final class AccessLogTest {
    @Inject ApiClient api;

    private final Logger access = (Logger) LoggerFactory.getLogger("access");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.list = new CopyOnWriteArrayList<>();
        log.start();
        access.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        access.detachAppender(log);
    }

    @Test
    void hasOneLineForEachRequestButProbes() {
        api.get("/health");
        api.get("/management/health/liveness");
        api.get("/nope?a=b");

        await().until(() -> log.list.size() == 2);
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "127.0.0.1 - \"GET /health HTTP/1.1\" 200",
                        "127.0.0.1 - \"GET /nope?a=b HTTP/1.1\" 404");
    }
}
