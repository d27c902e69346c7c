package dev.tp1.it.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import dev.tp1.fixture.Full;
import dev.tp1.fixture.NeedsDocker;
import dev.tp1.it.machine.Chromium;
import dev.tp1.it.machine.Command;
import dev.tp1.it.machine.NeedsChromium;
import dev.tp1.it.machine.Project;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The run of docs/, submitted by curl as docs/api.md does, on both stacks. */
final class RunOnBothStacksIT {
    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final String RUN = "/runs/6a1c7a1e-1f0b-4f0e-9a52-6d1d3c8f5b10";
    private static final String FILE = Project.file("docs/src/main/resources/runs/ada.json");

    @Nested
    final class OnTheEmbeddedStack {
        @TempDir private static Path folder;
        private static EmbeddedUp stack;

        @BeforeAll
        static void up() throws IOException {
            stack = EmbeddedUp.start(folder);
            assertThat(put(stack.port())).isEqualTo("201");
        }

        @AfterAll
        static void down() throws IOException {
            stack.close();
        }

        @Test
        void isStoredOnceAndGivenBackAsItCame() throws IOException {
            assertGivenBack(stack.port());
        }

        @ParameterizedTest
        @CsvSource({"fr, Rapport TP1", "en, TP1 report"})
        @Full
        @NeedsChromium
        void isAReportOnA4(String language, String title, @TempDir Path pdfs) throws IOException {
            String url = url(stack.port(), RUN + "/report?lang=" + language);
            Path html = pdfs.resolve("report.html");
            Files.writeString(html, curl("-H", "Accept: text/html", url));
            Path pdf = pdfs.resolve("report.pdf");

            assertThat(Chromium.page(html.toUri().toString())).contains("<h1>" + title);
            Chromium.print(html.toUri().toString(), pdf);

            assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF-")
                    .containsPattern("/MediaBox \\[0 0 59[45]\\.\\d+ 84[12]\\.\\d+\\]");
        }

        @Test
        @Full
        @NeedsChromium
        void isDescribedBySwaggerUi() {
            assertThat(Chromium.page(url(stack.port(), "/docs")))
                    .contains("id=\"operations-runs-storeRun\"")
                    .contains("id=\"operations-progress-progress\"")
                    .doesNotContain("Failed to load API definition");
        }

        @Test
        @Full
        @NeedsChromium
        void isDescribedByRedoc() {
            assertThat(Chromium.page(url(stack.port(), "/redoc")))
                    .contains("data-item-id=\"tag/runs/operation/storeRun\"")
                    .contains("data-item-id=\"tag/progress/operation/progress\"");
        }
    }

    @Nested
    @NeedsDocker
    @ExtendWith(ComposeProject.Shared.class)
    final class OnCompose {
        private final ComposeProject stack;

        OnCompose(ComposeProject stack) {
            this.stack = stack;
        }

        @BeforeAll
        static void put(ComposeProject stack) {
            assertThat(RunOnBothStacksIT.put(stack.apiPort())).isEqualTo("201");
        }

        @AfterAll
        static void delete(ComposeProject stack) {
            curl("-X", "DELETE", url(stack.apiPort(), RUN));
        }

        @Test
        void isStoredOnceAndGivenBackAsItCame() throws IOException {
            String rows =
                    "SELECT (SELECT count(*) FROM run), (SELECT count(*) FROM observation),"
                            + " (SELECT count(*) FROM verdict), (SELECT count(*) FROM answer)";
            String before = stack.psql(rows);

            assertGivenBack(stack.apiPort());

            assertThat(stack.psql(rows)).isEqualTo(before).startsWith("1|").endsWith("|28|13");
        }

        @Test
        void isSeenByPsql() {
            assertThat(
                            stack.psql(
                                    "SELECT command, exit_code FROM observation"
                                            + " WHERE exercise = 1 AND letter = 'b'"))
                    .isEqualTo("docker run --name hello hello-world|0");
        }
    }

    private static void assertGivenBack(int port) throws IOException {
        assertThat(put(port)).isEqualTo("200");
        assertThat(json(curl(url(port, RUN)))).isEqualTo(json(Files.readString(Path.of(FILE))));
        assertThat(curl(url(port, RUN + "/report"))).startsWith("# TP1 report");
        assertThat(curl(url(port, RUN + "/report?lang=fr"))).startsWith("# Rapport TP1");
        assertThat(curl("-H", "Accept: text/csv", url(port, "/progress?class=M1%20Data")))
                .contains("Ada Lovelace,passed,");
    }

    private static String put(int port) {
        return curl(
                "-o",
                "/dev/null",
                "-w",
                "%{http_code}",
                "-X",
                "PUT",
                "-H",
                "Content-Type: application/json",
                "--data-binary",
                "@" + FILE,
                url(port, RUN));
    }

    private static String curl(String... options) {
        List<String> words = new ArrayList<>(List.of("curl", "--silent", "--max-time", "20"));
        words.addAll(List.of(options));
        return Command.of(words, Map.of()).output(TIMEOUT);
    }

    private static JsonNode json(String text) throws IOException {
        return new JsonMapper().readTree(text);
    }

    private static String url(int port, String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
