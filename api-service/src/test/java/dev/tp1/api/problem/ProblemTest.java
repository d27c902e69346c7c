package dev.tp1.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.ApiClient;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

@MicronautTest(transactional = false)
@Property(name = "DB_PORT", value = "1") // where nothing listens
final class ProblemTest {
    private static final int TWO_MIB = 2 * 1024 * 1024;
    @Inject ApiClient api;
    @Inject EmbeddedServer server;

    @Test
    void nothingThere() {
        assertProblem(
                api.get("/nope?x=1"), "/nope", 404, "Not Found", "There is nothing at /nope.");
    }

    @Test
    void wrongMethod() {
        var response = api.delete("/health");

        assertProblem(response, "/health", 405, "Method Not Allowed", "[DELETE]");
        assertThat(response.getHeaders().getAll("Allow").toString()).contains("GET");
    }

    @Test
    void bodyThatIsNotJson() {
        assertProblem(
                post(MediaType.APPLICATION_JSON_TYPE, "{\"a\":"),
                "/trouble",
                400,
                "Bad Request",
                "The body is not JSON: ");
    }

    @Test
    void parameterOfTheWrongType() {
        var response = api.get("/trouble/seven");

        assertProblem(
                response,
                "/trouble/seven",
                422,
                "Unprocessable Entity",
                "The request has a fault.");
        assertThat(response.body())
                .contains("{\"parameter\":\"number\",\"detail\":\"must be a whole number\"}");
    }

    @Test
    void bodyOfTheWrongMediaType() {
        assertProblem(
                post(MediaType.TEXT_PLAIN_TYPE, "hello"),
                "/trouble",
                415,
                "Unsupported Media Type",
                "application/json");
    }

    @Test
    void bodyThatIsTooLarge() {
        assertProblem(
                post(MediaType.APPLICATION_JSON_TYPE, " ".repeat(TWO_MIB + 1)),
                "/trouble",
                413,
                "Request Entity Too Large",
                "2097152");
    }

    @Test
    void nothingAcceptable() {
        assertProblem(
                api.get("/health", "Accept", "image/png"),
                "/health",
                406,
                "Not Acceptable",
                "application/json");
    }

    @Test
    void failureOfOursWithoutItsCause() {
        var response = api.get("/trouble/7");

        assertProblem(
                response,
                "/trouble/7",
                500,
                "Internal Server Error",
                "The server failed to answer; its log says why.");
        assertThat(response.body()).doesNotContain("s3cret", "Exception", "at dev.");
    }

    @Test
    void headHasNoBody() {
        var response = api.send(HttpRequest.HEAD("/nope"));

        assertThat(response.code()).isEqualTo(404);
        assertThat(response.body()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /health HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                "GET / \r\n\r\n\r\n",
                "no http at all\r\n\r\n"
            })
    void requestThatIsNoHttp(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();

            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.")
                    .contains(" 400 ")
                    .contains("application/problem+json");
        }
    }

    private HttpResponse<String> post(MediaType type, String body) {
        return api.send(HttpRequest.POST("/trouble", body).contentType(type));
    }

    private void assertProblem(
            HttpResponse<String> response, String path, int status, String title, String detail) {
        assertThat(response.code()).isEqualTo(status);
        assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.body())
                .startsWith(
                        "{\"title\":\"%s\",\"status\":%d,\"detail\":\"".formatted(title, status))
                .contains(detail)
                .contains("\"instance\":\"" + path + "\"");
    }
}
