package dev.tp1.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import java.util.concurrent.CopyOnWriteArrayList;

final class AccessLogTest {

    @Test
    void hasOneLineARequestWithThePeerAndNotWhatTheRequestClaims() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.list = new CopyOnWriteArrayList<>();
        log.start();
        ((Logger) LoggerFactory.getLogger("access")).addAppender(log);
        try (RunningApi api = RunningApi.withoutDatabase()) {
            api.get("/health");
            api.send(api.request("/nope?a=b").header("X-Forwarded-For", "6.6.6.6"));

            api.get("/management/health/liveness?probe");
            api.get("/health?probe");

            await().until(() -> log.list.size() == 3);
            assertThat(log.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .satisfiesExactly(
                            line ->
                                    assertThat(line)
                                            .matches(
                                                    "127\\.0\\.0\\.1:\\d+ - \"GET /health"
                                                            + " HTTP/1\\.1\" 200"),
                            line ->
                                    assertThat(line)
                                            .matches(
                                                    "127\\.0\\.0\\.1:\\d+ - \"GET /nope\\?a=b"
                                                            + " HTTP/1\\.1\" 404"),
                            line ->
                                    assertThat(line)
                                            .endsWith("\"GET /health?probe HTTP/1.1\" 200"));
        }
    }
}
