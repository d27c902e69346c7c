package dev.tp1.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

@Timeout(30)
final class WatchTest {
    @TempDir private Path folder;
    private final StringWriter told = new StringWriter();

    @Test
    void checksAgainWhenAFileHasChangedAndStopsWhenAllPasses() throws InterruptedException {
        AtomicInteger checks = new AtomicInteger();

        watch().until(
                        () -> {
                            write("api/app.py", "check " + checks.incrementAndGet());
                            return checks.get() == 3;
                        });

        assertThat(checks).hasValue(3);
        assertThat(told.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("Waiting"));
    }

    @Test
    void doesNotWaitWhereAllPasses() throws InterruptedException {
        watch().until(() -> true);

        assertThat(told.toString()).isEmpty();
    }

    @Test
    void looksAwayFromWhatTheLabWrites() throws IOException {
        write(".tp1/run.jsonl", "{}");
        FileChanges changes = new FileChanges(folder);

        write(".tp1/run.jsonl", "{}{}");
        assertThat(changes.find()).isFalse();

        write("compose.yml", "services:");
        assertThat(changes.find()).isTrue();
        assertThat(changes.find()).isFalse();

        Files.delete(folder.resolve("compose.yml"));
        assertThat(changes.find()).isTrue();
    }

    private Watch watch() {
        return new Watch(folder, new PrintWriter(told, true));
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
