package dev.tp1.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.RunningApi;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

final class ProblemTest {
    private static final int TWO_MIB = 2 * 1024 * 1024;
    private static final RunningApi API = RunningApi.withoutDatabase();

    @AfterAll
    static void close() {
        API.close();
    }

    @Test
    void nothingThere() {
        assertProblem(API.get("/nope?x=1"), 404, "Not Found", "There is nothing at /nope.");
    }

    @Test
    void wrongMethod() {
        var response = API.send(API.request("/health").DELETE());

        assertProblem(response, 405, "Method Not Allowed", "[DELETE]");
        assertThat(response.headers().allValues("Allow").toString()).contains("GET");
    }

    @Test
    void bodyThatIsNotJson() {
        assertProblem(
                API.post("/trouble", "application/json", "{\"a\":"),
                400,
                "Bad Request",
                "The body is not JSON: ");
    }

    @Test
    void parameterOfTheWrongType() {
        var response = API.get("/trouble/seven");

        assertProblem(response, 422, "Unprocessable Entity", "The request has a fault.");
        assertThat(response.body())
                .contains("{\"parameter\":\"number\",\"detail\":\"must be a whole number\"}");
    }

    @Test
    void bodyOfTheWrongMediaType() {
        assertProblem(
                API.post("/trouble", "text/plain", "hello"),
                415,
                "Unsupported Media Type",
                "application/json");
    }

    @Test
    void bodyThatIsTooLarge() {
        assertProblem(
                API.post("/trouble", "application/json", " ".repeat(TWO_MIB + 1)),
                413,
                "Request Entity Too Large",
                "2097152");
    }

    @Test
    void nothingAcceptable() {
        assertProblem(
                API.send(API.request("/health").header("Accept", "image/png")),
                406,
                "Not Acceptable",
                "application/json");
    }

    @Test
    void failureOfOursWithoutItsCause() {
        var response = API.get("/trouble/7");

        assertProblem(
                response,
                500,
                "Internal Server Error",
                "The server failed to answer; its log says why.");
        assertThat(response.body()).doesNotContain("s3cret", "Exception", "at dev.");
    }

    @Test
    void headHasNoBody() {
        var response = API.send(API.request("/nope").method("HEAD", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEmpty();
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
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), API.port())) {
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

    private static void assertProblem(
            HttpResponse<String> response, int status, String title, String detail) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(response.body())
                .startsWith(
                        "{\"title\":\"%s\",\"status\":%d,\"detail\":\"".formatted(title, status))
                .contains(detail)
                .contains("\"instance\":\"" + response.uri().getPath() + "\"");
    }
}
