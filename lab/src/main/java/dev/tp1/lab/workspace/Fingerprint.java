package dev.tp1.lab.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the files of a folder come to: another value as soon as one of them has changed. */
public final class Fingerprint {
    /** What tools make, and what the lab itself writes. */
    private static final Set<String> NOT_SOURCES =
            Set.of(
                    ".git",
                    ".tp1",
                    ".idea",
                    ".vscode",
                    ".venv",
                    "venv",
                    "__pycache__",
                    "node_modules"); // and not target, which an image may be made of

    private static final long LARGE = 1 << 20; // of a larger file, size and time stand for it

    private Fingerprint() {}

    /**
     * Of a file, or of all files below a folder.
     *
     * @param path what does not exist counts as that
     * @param leftOut folders that do not count, absolute
     * @return 64 hexadecimal digits
     */
    public static String of(Path path, Path... leftOut) {
        Map<String, Path> files = new TreeMap<>();
        collect(path, Set.of(leftOut), files);
        MessageDigest digest = sha256();
        files.forEach(
                (name, file) -> {
                    digest.update(name.getBytes(UTF_8));
                    digest.update(contents(file));
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void collect(Path start, Set<Path> leftOut, Map<String, Path> files) {
        if (!Files.exists(start)) {
            return;
        }
        try {
            Files.walkFileTree(
                    start,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes of) {
                            boolean counts =
                                    folder.equals(start)
                                            || !(leftOut.contains(folder)
                                                    || NOT_SOURCES.contains(
                                                            folder.getFileName().toString()));
                            return counts ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes of) {
                            files.put(file.toString(), file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            return FileVisitResult.CONTINUE; // not ours to read, nor Docker's
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] contents(Path file) {
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= LARGE) {
                return sha256().digest(Files.readAllBytes(file));
            }
            return "%d %s"
                    .formatted(Files.size(file), Files.getLastModifiedTime(file))
                    .getBytes(UTF_8);
        } catch (IOException e) { // a link to nowhere, or not ours to read
            return new byte[0];
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
