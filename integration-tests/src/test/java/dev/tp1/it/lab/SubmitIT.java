package dev.tp1.it.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.fixture.Full;
import dev.tp1.it.machine.Command;
import dev.tp1.it.machine.Http;
import dev.tp1.it.machine.Project;
import dev.tp1.it.stack.EmbeddedUp;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code ./tp1 submit} of a workspace without Dockerfile, to the API of {@code ./tp1 up}. */
@Full
final class SubmitIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Pattern REPORT = Pattern.compile("The report: http://\\S+?(/runs/\\S+)");

    @TempDir private Path workspace;
    @TempDir private Path server;

    @BeforeEach
    void checkTheWrittenAnswers() throws IOException {
        Sample.make("empty", workspace);
        Files.writeString(workspace.resolve("tp1.yml"), "student: Ada Lovelace\nclass: B2\n");
        assertThat(lab("check", "2.a", "2.c", "8.a", "8.b").exitCode()).isZero();
    }

    @Test
    void storesTheRunAndTheServersReportIsTheSame() throws Exception {
        try (EmbeddedUp up = EmbeddedUp.start(server)) {
            Command.Result first = submit(up.port());
            assertThat(first.output())
                    .contains("Stored as Ada Lovelace, B2: 4 of 28 questions passed.");
            assertThat(first.exitCode()).isZero();

            assertThat(submit(up.port()).output()).isEqualTo(first.output());

            Matcher report = REPORT.matcher(first.output());
            assertThat(report.find()).isTrue();
            assertThat(Http.get(up.port(), report.group(1)).body())
                    .contains("Ada Lovelace")
                    .isEqualTo(lab("report", "--lang", "en").output());
        }
    }

    @Test
    void replacesNobodyElsesRun() throws Exception {
        try (EmbeddedUp up = EmbeddedUp.start(server)) {
            assertThat(submit(up.port()).exitCode()).isZero();
            Files.writeString(workspace.resolve("tp1.yml"), "student: Grace Hopper\nclass: B2\n");

            Command.Result refused = submit(up.port());

            assertThat(refused.output())
                    .contains("is the run of Ada Lovelace. Nothing is replaced.");
            assertThat(refused.exitCode()).isOne();

            assertThat(submit(up.port(), "--copied").output()).contains("Stored as Grace Hopper");
            assertThat(Http.get(up.port(), "/progress?class=B2").body())
                    .contains("Ada Lovelace", "Grace Hopper");

            Files.writeString(workspace.resolve("tp1.yml"), "student: Grace M. Hopper\n");
            assertThat(submit(up.port(), "--renamed").output())
                    .contains("Stored as Grace M. Hopper", "into tp1.yml (class: ...)");
            assertThat(Http.get(up.port(), "/runs").body())
                    .contains("Ada Lovelace", "Grace M. Hopper")
                    .doesNotContain("Grace Hopper");
        }
    }

    @Test
    void saysWhatTheServerRefuses() throws Exception {
        Files.writeString(workspace.resolve("tp1.yml"), "student: " + "A".repeat(300) + "\n");
        try (EmbeddedUp up = EmbeddedUp.start(server)) {
            Command.Result refused = submit(up.port());

            assertThat(refused.output())
                    .contains("did not store the run: it says 422", "/student")
                    .contains("Your run is safe in .tp1/run.jsonl")
                    .doesNotContain("again in");
            assertThat(refused.exitCode()).isOne();
        }
    }

    @Test
    void triesAgainWhereNobodyAnswers() throws Exception {
        Command.Result lost = submit(1);

        assertThat(lost.output())
                .contains("again in 1 s (1 of 4)", "again in 8 s (4 of 4)")
                .contains("again with ./tp1 submit");
        assertThat(lost.exitCode()).isOne();
    }

    private Command.Result submit(int port, String... options) {
        Stream<Object> words = Stream.of("submit", URI.create("http://localhost:" + port));
        return lab(Stream.concat(words, Stream.of(options)).toArray());
    }

    private Command.Result lab(Object... words) {
        List<String> all =
                Lab.words(
                        Project.ROOT,
                        Stream.concat(Stream.of(words), Stream.of("--workspace", workspace))
                                .toArray());
        return Command.of(all, Map.of()).run(LIMIT);
    }
}
