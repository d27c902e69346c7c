package dev.tp1.lab.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;

import dev.tp1.lab.message.UserErrorException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A server that never stores the run: what is tried again, and what is said. */
final class DeliveryTest {
    private static final List<Duration> PAUSES = List.of(Duration.ZERO, Duration.ZERO);

    private final StringWriter told = new StringWriter();

    @SuppressWarnings("NullAway.Init") // start() sets it
    private HttpServer server;

    private volatile int status;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    byte[] problem = "{\"detail\":\"No room.\"}".getBytes(UTF_8);
                    exchange.sendResponseHeaders(status, problem.length);
                    exchange.getResponseBody().write(problem);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 503, 504})
    void triesAgainWhatPassesByWaiting(int status) {
        this.status = status;

        assertThatThrownBy(this::put)
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("it says %d: No room.", status);
        assertThat(told.toString()).contains("again in 0 s (1 of 2)", "(2 of 2)");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 413, 422, 500, 501})
    void doesNotTryAgainWhatStaysWrong(int status) {
        this.status = status;

        assertThatThrownBy(this::put).hasMessageContaining("it says %d: No room.", status);
        assertThat(told.toString()).isEmpty();
    }

    @Test
    void triesAgainWhereNothingListensYet() {
        server.stop(0);

        assertThatThrownBy(this::put).hasMessageContaining("nothing listens there");
        assertThat(told.toString()).contains("(2 of 2)");
    }

    @Test
    void doesNotLookAgainForAHostThatDoesNotExist() {
        assertThatThrownBy(() -> put(URI.create("http://there-is-none.invalid/runs/1")))
                .hasMessageContaining("no host of that name");
        assertThat(told.toString()).isEmpty();
    }

    @Test
    void doesNotSpeakHttpsAgainToWhatDoesNot() throws IOException {
        try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> greet(plain));
            URI uri = URI.create("https://127.0.0.1:%d/runs/1".formatted(plain.getLocalPort()));

            assertThatThrownBy(() -> put(uri)).hasMessageContaining("does not speak https");
        }
        assertThat(told.toString()).isEmpty();
    }

    /** Java's client tries once more by itself. */
    private static void greet(ServerSocket plain) {
        try {
            while (true) {
                try (Socket client = plain.accept()) {
                    client.getOutputStream().write("220 mail.example\r\n".getBytes(UTF_8));
                }
            }
        } catch (IOException e) { // it is closed
            return;
        }
    }

    private void put() throws InterruptedException {
        put(URI.create("http://127.0.0.1:%d/runs/1".formatted(server.getAddress().getPort())));
    }

    private void put(URI uri) throws InterruptedException {
        new Delivery(uri, uri.toString(), PAUSES, new PrintWriter(told, true))
                .put("{}", Optional.empty());
    }
}
