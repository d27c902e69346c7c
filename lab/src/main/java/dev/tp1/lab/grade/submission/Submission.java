package dev.tp1.lab.grade.submission;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What one student handed in: a folder, or an archive of one.
 *
 * @param name of the folder or the archive, which is unique in a class
 */
public record Submission(String name, Path path) {
    private static final Messages MESSAGES = Messages.of(Submission.class);
    private static final List<String> ARCHIVES = List.of(".zip", ".tar", ".tar.gz", ".tgz");

    /**
     * The submissions in a folder, by name; what is hidden, and other files, are none.
     *
     * @param results a folder that is none either
     */
    public static List<Submission> in(Path folder, Path results) {
        if (!Files.isDirectory(folder)) {
            throw new UserErrorException(MESSAGES.text("not-a-folder", folder));
        }
        try (Stream<Path> children = Files.list(folder)) {
            List<Submission> found =
                    children.map(child -> new Submission(child.getFileName().toString(), child))
                            .filter(one -> !one.name().startsWith("."))
                            .filter(one -> !one.path().equals(results))
                            .filter(one -> one.isFolder() || isArchive(one.path()))
                            .sorted((a, b) -> a.name().compareTo(b.name()))
                            .toList();
            if (found.isEmpty()) {
                throw new UserErrorException(MESSAGES.text("no-submissions", folder));
            }
            return found;
        } catch (IOException e) {
            throw new UserErrorException(
                    MESSAGES.text("cannot-read", folder, String.valueOf(e.getMessage())));
        }
    }

    boolean isFolder() {
        return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    static boolean isArchive(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Files.isRegularFile(file) && ARCHIVES.stream().anyMatch(name::endsWith);
    }

    /** Whether a file is a ZIP archive, by its first bytes. */
    static boolean isZip(Path archive) {
        try (InputStream in = Files.newInputStream(archive)) {
            return in.read() == 'P' && in.read() == 'K';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
