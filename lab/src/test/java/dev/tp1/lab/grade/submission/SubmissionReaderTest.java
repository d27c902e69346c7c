package dev.tp1.lab.grade.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

final class SubmissionReaderTest {
    private static final int EXECUTABLE_FILE = 0100755;
    private static final int LINK = 0120777;

    @TempDir private Path home;
    private Path target;

    @BeforeEach
    void makeTarget() throws IOException {
        target = Files.createDirectory(home.resolve("target"));
    }

    @Test
    void copiesAFolderWithItsLinksAndWithoutItsRun() throws IOException {
        Path folder = home.resolve("ada");
        write(folder.resolve("api/app.py"), "app");
        write(folder.resolve(".tp1/run.jsonl"), "28 passed");
        Files.createSymbolicLink(folder.resolve("main.py"), Path.of("api/app.py"));

        take(folder);

        assertThat(target.resolve("main.py")).hasContent("app").isSymbolicLink();
        assertThat(target.resolve(".tp1")).doesNotExist();
    }

    @Test
    void unpacksAZipOfWindows() throws IOException {
        take(zip("api\\app.py", 0, "app"));

        assertThat(target.resolve("api/app.py")).hasContent("app");
    }

    @Test
    void keepsThatAFileIsExecutable() throws IOException {
        take(zip("start.sh", EXECUTABLE_FILE, "exec app"));

        assertThat(target.resolve("start.sh")).isExecutable();
    }

    @Test
    void unpacksATarballWithoutItsRun() throws IOException {
        Path archive = home.resolve("ada.tgz");
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(
                        new GzipCompressorOutputStream(Files.newOutputStream(archive)))) {
            add(tar, "tp/app.py", "app");
            add(tar, "tp/.tp1/run.jsonl", "28 passed");
        }

        take(archive);

        assertThat(target.resolve("tp/app.py")).hasContent("app");
        assertThat(target.resolve("tp/.tp1")).doesNotExist();
    }

    @Nested
    final class Refuses {
        @Test
        void aPathThatLeadsOut() throws IOException {
            assertRefused(zip("../evil.txt", 0, "x"), "../evil.txt leads out");
            assertRefused(zip("/tmp/evil.txt", 0, "x"), "/tmp/evil.txt leads out");
            assertRefused(zip("..\\evil.txt", 0, "x"), "../evil.txt leads out");
            assertThat(home.resolve("evil.txt")).doesNotExist();
        }

        @Test
        void aLinkThatLeadsOut() throws IOException {
            assertRefused(zip("passwd", LINK, "/etc/passwd"), "passwd -> /etc/passwd leads out");
            assertRefused(zip("passwd", LINK, "../../passwd"), "leads out");
        }

        @Test
        void aLinkThatLeadsOutByAnother() throws IOException {
            Path folder = Files.createDirectories(home.resolve("ada/a/b"));
            Files.createSymbolicLink(folder.resolve("up"), Path.of("../.."));
            Files.createSymbolicLink(home.resolve("ada/out"), Path.of("a/b/up/.."));

            assertRefused(home.resolve("ada"), "out -> a/b/up/.. leads out");
        }

        @Test
        void aFileTwice() throws IOException {
            Path archive = home.resolve("twice.tar");
            try (TarArchiveOutputStream tar =
                    new TarArchiveOutputStream(Files.newOutputStream(archive))) {
                add(tar, "app.py", "app");
                add(tar, "app.py", "another");
            }

            assertRefused(archive, "app.py");
        }

        @Test
        void aDevice() throws IOException {
            Path archive = home.resolve("device.tar");
            try (TarArchiveOutputStream tar =
                    new TarArchiveOutputStream(Files.newOutputStream(archive))) {
                tar.putArchiveEntry(new TarArchiveEntry("null", TarConstants.LF_CHR));
                tar.closeArchiveEntry();
            }

            assertRefused(archive, "null is neither a file");
        }

        @Test
        void moreBytesThanAWorkspaceHas() throws IOException {
            assertRefused(zip("zeros", 0, "\0".repeat((1 << 20) + 1)), "more than 1 MB");
        }

        @Test
        void moreFilesThanAWorkspaceHas() throws IOException {
            Path archive = home.resolve("many.tar");
            try (TarArchiveOutputStream tar =
                    new TarArchiveOutputStream(Files.newOutputStream(archive))) {
                for (int file = 0; file <= 100; file++) {
                    add(tar, "file" + file, "");
                }
            }

            assertRefused(archive, "more than 100 files");
        }

        @Test
        void whatIsNoArchive() throws IOException {
            assertRefused(
                    write(home.resolve("a.zip"), "PK, and then nothing"), "cannot be unpacked");
            assertRefused(write(home.resolve("a.tar"), "x".repeat(2000)), "cannot be unpacked");
        }

        private void assertRefused(Path submission, String why) {
            assertThatThrownBy(() -> take(submission))
                    .isInstanceOf(RefusedSubmissionException.class)
                    .hasMessageContaining(why);
        }
    }

    private void take(Path submission) {
        SubmissionReader.copy(submission, target, new FileLimits(100, 1));
    }

    private Path zip(String name, int mode, String content) throws IOException {
        Path archive = home.resolve("a.zip");
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive)) {
            ZipArchiveEntry entry = new ZipArchiveEntry(name);
            entry.setUnixMode(mode);
            zip.putArchiveEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeArchiveEntry();
        }
        return archive;
    }

    private static void add(TarArchiveOutputStream tar, String name, String content)
            throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        return Files.writeString(file, text);
    }
}
