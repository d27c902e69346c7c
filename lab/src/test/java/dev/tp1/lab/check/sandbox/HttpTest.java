package dev.tp1.lab.check.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.question.ContainerQuestions;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;

/** What counts as the answer of an API, and what does not. */
@Timeout(30)
final class HttpTest {
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void isAnAnswer() {
        Optional<Http.Answer> answer =
                get(
                        exchange -> {
                            begin(exchange, "{\"status\":\"ok\"}\n");
                            exchange.close();
                        });

        assertThat(answer.map(ContainerQuestions::judge).filter(Finding::hasPassed)).isPresent();
    }

    @Test
    void isNoAnswerWithoutAnEnd() {
        assertThat(get(exchange -> begin(exchange, "{\"status\":\"ok\"}"))).isEmpty();
    }

    @Test
    void isNoAnswerBeyondAllMeasure() {
        Optional<Http.Answer> answer =
                get(
                        exchange -> {
                            begin(exchange, " ".repeat(2 << 20));
                            exchange.close();
                        });

        assertThat(answer).isEmpty();
    }

    @Test
    void isNotTheJsonAtItsBeginning() {
        Http.Answer answer =
                new Http.Answer(
                        URI.create("http://127.0.0.1/health"),
                        200,
                        "application/json",
                        "{\"status\":\"ok\"}\n<br>Warning",
                        null);

        assertThat(answer.json().isMissingNode()).isTrue();
        assertThat(ContainerQuestions.judge(answer).next()).contains("and nothing else");
    }

    private Optional<Http.Answer> get(HttpHandler health) {
        server.createContext("/health", health);
        return Http.get(
                URI.create("http://127.0.0.1:%d/health".formatted(server.getAddress().getPort())));
    }

    private static void begin(HttpExchange exchange, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(body.getBytes(UTF_8));
        exchange.getResponseBody().flush();
    }
}
