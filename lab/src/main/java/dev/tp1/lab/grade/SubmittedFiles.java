package dev.tp1.lab.grade;

import dev.tp1.lab.message.Messages;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Copies the files of one submission into a folder of the grader's, from a folder or an archive.
 * The run that the student's machine kept, {@code .tp1}, is left out. Links are made last, so that
 * nothing is written through one.
 */
final class SubmittedFiles {
    private static final Messages MESSAGES = Messages.of(SubmittedFiles.class);
    private static final String RUN = ".tp1";
    private static final int OWNER_MAY_EXECUTE = 0100;
    private static final Set<PosixFilePermission> EXECUTE =
            Set.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE);

    private final Path target;
    private final FileLimits limits;
    private final Map<Path, Path> links = new LinkedHashMap<>();

    private SubmittedFiles(Path target, FileLimits limits) {
        this.target = target;
        this.limits = limits;
    }

    /**
     * Copies a folder or unpacks an archive.
     *
     * @param target an empty folder
     * @throws RefusedSubmissionException if the files are not those of a workspace: a path or a
     *     link leads out, there are too many, they are too large, or the archive is broken
     */
    static void take(Path source, Path target, FileLimits limits) {
        SubmittedFiles files = new SubmittedFiles(target, limits);
        try {
            if (Files.isDirectory(source)) {
                files.copyFolder(source);
            } else if (Submission.isZip(source)) {
                files.unzip(source);
            } else {
                files.untar(source);
            }
            files.makeLinks();
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedSubmissionException(
                    MESSAGES.text("unreadable", String.valueOf(e.getMessage())));
        }
    }

    private void copyFolder(Path source) throws IOException {
        Files.walkFileTree(
                source,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a)
                            throws IOException {
                        makeFolder(source.relativize(folder).toString());
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        String name = source.relativize(file).toString();
                        if (attributes.isSymbolicLink()) {
                            addLink(name, Files.readSymbolicLink(file).toString());
                        } else if (attributes.isRegularFile()) {
                            try (InputStream in = Files.newInputStream(file)) {
                                makeFile(name, in, Files.isExecutable(file));
                            }
                        } else {
                            throw special(name);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private void unzip(Path archive) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = entry.getName().replace('\\', '/'); // as some of Windows write it
                if (entry.isUnixSymlink()) {
                    addLink(name, zip.getUnixSymlink(entry));
                } else if (name.endsWith("/")) {
                    makeFolder(name);
                } else {
                    boolean executable = (entry.getUnixMode() & OWNER_MAY_EXECUTE) != 0;
                    makeFile(name, zip.getInputStream(entry), executable);
                }
            }
        }
    }

    private void untar(Path archive) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(unpacked(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                if (entry.isSymbolicLink()) {
                    addLink(entry.getName(), entry.getLinkName());
                } else if (entry.isDirectory()) {
                    makeFolder(entry.getName());
                } else if (isPlain(entry)) {
                    boolean executable = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
                    makeFile(entry.getName(), tar, executable);
                } else {
                    throw special(entry.getName());
                }
            }
        }
    }

    private static boolean isPlain(TarArchiveEntry entry) {
        return entry.isFile()
                && !entry.isLink()
                && !entry.isFIFO()
                && !entry.isCharacterDevice()
                && !entry.isBlockDevice();
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        file.mark(2);
        boolean zipped =
                GzipCompressorInputStream.matches(new byte[] {byteOf(file), byteOf(file)}, 2);
        file.reset();
        return zipped
                ? GzipCompressorInputStream.builder()
                        .setInputStream(file)
                        .setDecompressConcatenated(true)
                        .get()
                : file;
    }

    private static byte byteOf(InputStream file) throws IOException {
        return (byte) file.read();
    }

    private void makeFolder(String name) throws IOException {
        Path folder = resolve(name);
        if (!isOfTheRun(folder)) {
            limits.add();
            Files.createDirectories(folder);
        }
    }

    private void makeFile(String name, InputStream in, boolean executable) throws IOException {
        Path file = resolve(name);
        if (isOfTheRun(file)) {
            return;
        }
        limits.add();
        Files.createDirectories(file.resolveSibling("."));
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(name);
        }
        limits.copy(in, file);
        if (executable) {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            permissions.addAll(EXECUTE);
            Files.setPosixFilePermissions(file, permissions);
        }
    }

    private void addLink(String name, String to) {
        Path link = resolve(name);
        if (!link.resolveSibling(to).normalize().startsWith(target)) {
            throw new RefusedSubmissionException(MESSAGES.text("link-leads-out", name, to));
        }
        if (!isOfTheRun(link)) {
            limits.add();
            links.put(link, Path.of(to));
        }
    }

    private void makeLinks() throws IOException {
        for (Map.Entry<Path, Path> link : links.entrySet()) {
            Files.createDirectories(link.getKey().resolveSibling("."));
            Files.createSymbolicLink(link.getKey(), link.getValue());
        }
        for (Path link : links.keySet()) { // one link may lead out by another
            if (Files.exists(link) && !link.toRealPath().startsWith(target.toRealPath())) {
                throw new RefusedSubmissionException(
                        MESSAGES.text("link-leads-out", target.relativize(link), links.get(link)));
            }
        }
    }

    private Path resolve(String name) {
        try {
            Path path = target.resolve(name).normalize();
            if (path.startsWith(target) && !Path.of(name).isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            throw new RefusedSubmissionException(MESSAGES.text("path-leads-out", name));
        }
        throw new RefusedSubmissionException(MESSAGES.text("path-leads-out", name));
    }

    private boolean isOfTheRun(Path file) {
        return StreamSupport.stream(target.relativize(file).spliterator(), false)
                .anyMatch(name -> name.toString().equals(RUN));
    }

    private static RefusedSubmissionException special(String name) {
        return new RefusedSubmissionException(MESSAGES.text("special-file", name));
    }
}
