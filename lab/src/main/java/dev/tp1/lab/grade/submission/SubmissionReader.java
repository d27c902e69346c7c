package dev.tp1.lab.grade.submission;

import dev.tp1.lab.message.Messages;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;

/** Reads what was handed in: a folder, a ZIP file, or a tar file that may be compressed by gzip. */
final class SubmissionReader {
    private static final Messages MESSAGES = Messages.of(SubmissionReader.class);
    private static final int OWNER_MAY_EXECUTE = 0100;

    private final SubmittedFiles files;

    private SubmissionReader(SubmittedFiles files) {
        this.files = files;
    }

    /**
     * Copies a folder or unpacks an archive.
     *
     * @param target an empty folder
     * @throws RefusedSubmissionException if the files are not those of a workspace: a path or a
     *     link leads out, there are too many, they are too large, or the archive is broken
     */
    static void copy(Path source, Path target, FileLimits limits) {
        SubmittedFiles files = new SubmittedFiles(target, limits);
        SubmissionReader reader = new SubmissionReader(files);
        try {
            if (Files.isDirectory(source)) {
                reader.readFolder(source);
            } else if (Submission.isZip(source)) {
                reader.readZip(source);
            } else {
                reader.readTar(source);
            }
            files.makeLinks();
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedSubmissionException(
                    MESSAGES.text("unreadable", String.valueOf(e.getMessage())));
        }
    }

    private void readFolder(Path source) throws IOException {
        Files.walkFileTree(
                source,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes a)
                            throws IOException {
                        files.makeFolder(source.relativize(folder).toString());
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        String name = source.relativize(file).toString();
                        if (attributes.isSymbolicLink()) {
                            files.addLink(name, Files.readSymbolicLink(file).toString());
                        } else if (attributes.isRegularFile()) {
                            try (InputStream in = Files.newInputStream(file)) {
                                files.makeFile(name, in, Files.isExecutable(file));
                            }
                        } else {
                            throw special(name);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private void readZip(Path archive) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = entry.getName().replace('\\', '/'); // as some of Windows write it
                if (entry.isUnixSymlink()) {
                    files.addLink(name, zip.getUnixSymlink(entry));
                } else if (name.endsWith("/")) {
                    files.makeFolder(name);
                } else {
                    boolean executable = (entry.getUnixMode() & OWNER_MAY_EXECUTE) != 0;
                    files.makeFile(name, zip.getInputStream(entry), executable);
                }
            }
        }
    }

    private void readTar(Path archive) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(unpacked(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                if (entry.isSymbolicLink()) {
                    files.addLink(entry.getName(), entry.getLinkName());
                } else if (entry.isDirectory()) {
                    files.makeFolder(entry.getName());
                } else if (isPlain(entry)) {
                    boolean executable = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
                    files.makeFile(entry.getName(), tar, executable);
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

    private static RefusedSubmissionException special(String name) {
        return new RefusedSubmissionException(MESSAGES.text("special-file", name));
    }
}
