package dev.tp1.lab.workspace;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tp1.model.token.Sha256;

import org.jspecify.annotations.Nullable;

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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the files of a folder come to: another value as soon as one of them has changed. */
public final class Fingerprint {
    /** What tools write beside the sources, and what the lab itself writes. */
    private static final Set<String> OF_TOOLS =
            Set.of(".git", ".tp1", ".idea", ".vscode", "__pycache__");

    /** Libraries: an image may be made of them, and they are too many to read. */
    private static final Set<String> OF_LIBRARIES = Set.of(".venv", "venv", "node_modules");

    /** What is read there is no file, and may never end. */
    private static final Set<Path> OF_THE_KERNEL =
            Set.of(Path.of("/dev"), Path.of("/proc"), Path.of("/sys"));

    /** More than a workspace has: a whole disk is mounted, and the rest of it does not count. */
    private static final int MOST_FILES = 50_000;

    private static final long LARGE = 1 << 20; // of a larger file, size and time stand for it

    private Fingerprint() {}

    /**
     * Of a file, or of all files below a folder; a link that is named is followed, one that is
     * found below counts as a link.
     *
     * @param path what does not exist counts as that
     * @param leftOut folders that do not count, absolute
     * @return 64 hexadecimal digits
     */
    public static String of(Path path, Path... leftOut) {
        Map<String, Path> files = new TreeMap<>();
        Path start = real(path);
        Set<Path> without = Stream.of(leftOut).map(Fingerprint::real).collect(Collectors.toSet());
        collect(start, without, files);
        MessageDigest digest = sha256();
        files.forEach(
                (name, file) -> {
                    digest.update(name.getBytes(UTF_8));
                    digest.update(contents(file));
                });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a text. */
    public static String of(String text) {
        return Sha256.hex(text);
    }

    static boolean isOfTools(Path folder) {
        Path name = folder.getFileName();
        return name != null
                && (OF_TOOLS.contains(name.toString()) || OF_LIBRARIES.contains(name.toString()));
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) { // it is not there
            return path;
        }
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
                                                    || OF_THE_KERNEL.contains(folder)
                                                    || OF_TOOLS.contains(
                                                            folder.getFileName().toString()));
                            return counts ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes of) {
                            files.put(start.relativize(file).toString(), file);
                            return files.size() < MOST_FILES
                                    ? FileVisitResult.CONTINUE
                                    : FileVisitResult.TERMINATE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(
                                Path folder, @Nullable IOException e) {
                            return FileVisitResult.CONTINUE; // also where its list ends early
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
            if (Files.isSymbolicLink(file)) {
                return Files.readSymbolicLink(file).toString().getBytes(UTF_8);
            }
            if (Files.isRegularFile(file) && Files.size(file) <= LARGE && !isOfALibrary(file)) {
                MessageDigest digest = sha256();
                digest.update((byte) (Files.isExecutable(file) ? 1 : 0)); // COPY keeps it
                return digest.digest(Files.readAllBytes(file));
            }
            return "%d %s"
                    .formatted(Files.size(file), Files.getLastModifiedTime(file))
                    .getBytes(UTF_8);
        } catch (IOException e) { // not ours to read
            return new byte[0];
        }
    }

    private static boolean isOfALibrary(Path file) {
        for (Path name : file) {
            if (OF_LIBRARIES.contains(name.toString())) {
                return true;
            }
        }
        return false;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
