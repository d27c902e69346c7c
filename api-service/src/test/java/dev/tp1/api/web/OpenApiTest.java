package dev.tp1.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.api.ApiClient;
import dev.tp1.api.Json;
import dev.tp1.api.web.OpenApi.Operation;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;

import jakarta.inject.Inject;

import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

/** The description is complete: everything in it is described, has a schema and an example. */
@NullUnmarked // the description is JSON, where anything may be absent
@MicronautTest(transactional = false)
@Property(name = "DB_PORT", value = "1") // where nothing listens
final class OpenApiTest {
    @Inject ApiClient api;
    private static final OpenApi DESCRIPTION = OpenApi.describing();

    @Test
    void hasEveryOperation() {
        assertThat(DESCRIPTION.operations())
                .extracting(Operation::toString)
                .containsExactlyInAnyOrder(
                        "GET /health",
                        "GET /database",
                        "GET /exercises",
                        "GET /exercises/{exercise}",
                        "GET /runs",
                        "GET /runs/{id}",
                        "PUT /runs/{id}",
                        "DELETE /runs/{id}",
                        "GET /runs/{id}/report",
                        "GET /progress",
                        "GET /classes",
                        "POST /classes",
                        "GET /classes/{code}",
                        "PUT /classes/{code}",
                        "DELETE /classes/{code}",
                        "POST /classes/{code}/token",
                        "GET /classes/{code}/deletions",
                        "GET /classes/{code}/progress",
                        "GET /classes/{code}/students",
                        "DELETE /classes/{code}/students/{student}",
                        "DELETE /classes/{code}/students/{student}/token",
                        "PUT /classes/{code}/students/{student}/extension",
                        "DELETE /classes/{code}/students/{student}/extension",
                        "PUT /classes/{code}/students/{student}/marks/{question}",
                        "DELETE /classes/{code}/students/{student}/marks/{question}",
                        "GET /classes/{code}/submissions",
                        "POST /classes/{code}/submissions",
                        "GET /classes/{code}/submissions/{number}",
                        "GET /classes/{code}/submissions/{number}/report",
                        "GET /classes/{code}/submissions/{number}/grade",
                        "PUT /classes/{code}/submissions/{number}/grade");
    }

    @Test
    void isServed() {
        assertThat(Json.read(api.get("/openapi.json").body())).isEqualTo(DESCRIPTION.document());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void describesTheOperation(Operation operation) {
        assertThat(operation.says()).containsKeys("summary", "description", "operationId", "tags");
        assertThat(operation.parameters())
                .allSatisfy(
                        parameter -> {
                            assertThat(parameter).containsKeys("schema", "example");
                            assertDescribed(parameter);
                        });
        if (operation.says().get("requestBody") != null) {
            Map<String, Object> body = OpenApi.map(operation.says().get("requestBody"));
            assertDescribed(body);
            assertContent(body);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void describesWhatItAnswers(Operation operation) {
        assertThat(operation.responses().keySet()).anyMatch(status -> status.startsWith("2"));
        operation
                .responses()
                .forEach(
                        (status, reference) -> {
                            Map<String, Object> response = DESCRIPTION.resolved(reference);
                            assertDescribed(response);
                            if (!List.of("204", "304").contains(status)) {
                                assertContent(response);
                            }
                            if (response.containsKey("headers")) {
                                OpenApi.map(response.get("headers"))
                                        .values()
                                        .forEach(one -> assertDescribed(DESCRIPTION.resolved(one)));
                            }
                        });
    }

    @Test
    void describesEveryFieldOfEverySchema() {
        assertThat(DESCRIPTION.schemas()).containsKeys("Run", "Problem");
        DESCRIPTION
                .schemas()
                .forEach(
                        (name, schema) -> {
                            assertDescribed(OpenApi.map(schema));
                            Map<String, Object> fields =
                                    OpenApi.map(OpenApi.map(schema).get("properties"));
                            assertThat(fields).as(name).isNotEmpty();
                            fields.values()
                                    .forEach(field -> assertDescribed(DESCRIPTION.resolved(field)));
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/redoc"})
    void isShownByPagesThatLoadNothingFromElsewhere(String path) {
        var page = api.get(path);

        assertThat(page.code()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("/openapi.json").doesNotContain("https://", "http://");
    }

    static List<Operation> operations() {
        return DESCRIPTION.operations();
    }

    private void assertDescribed(Map<String, Object> what) {
        assertThat(what.get("description")).as("%s", what).asString().isNotBlank();
        assertThat(what.get("description")).asString().doesNotContainPattern("\\w+ \\d+ response");
    }

    private void assertContent(Map<String, Object> what) {
        Map<String, Object> content = OpenApi.map(what.get("content"));
        assertThat(content).isNotEmpty();
        content.forEach(
                (type, says) -> {
                    Map<String, Object> media = OpenApi.map(says);
                    assertThat(media).as(type).containsKey("schema");
                    if (!media.containsKey("example") && !media.containsKey("examples")) {
                        assertThat(OpenApi.write(DESCRIPTION.example(media.get("schema"))))
                                .as("example of %s", type)
                                .doesNotContain("null");
                    }
                });
    }
}
