package dev.tp1.lab.grade.submission;

import dev.tp1.lab.message.Messages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The files of one submission in a folder of the grader's. The run that the student's machine kept,
 * {@code .tp1}, is left out. Links are made last, so that nothing is written through one.
 *
 * <p>Its methods throw {@link RefusedSubmissionException} where a path or a link leads out, or the
 * limits are reached.
 */
final class SubmittedFiles {
    private static final Messages MESSAGES = Messages.of(SubmittedFiles.class);
    private static final String RUN = ".tp1";
    private static final Set<PosixFilePermission> EXECUTE =
            Set.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE);

    private final Path target;
    private final FileLimits limits;
    private final Map<Path, Path> links = new LinkedHashMap<>();

    /**
     * @param target an empty folder
     */
    SubmittedFiles(Path target, FileLimits limits) {
        this.target = target;
        this.limits = limits;
    }

    /** Makes a folder, unless it is there. */
    void makeFolder(String name) throws IOException {
        Path folder = resolve(name);
        if (!isOfTheRun(folder)) {
            limits.add();
            Files.createDirectories(folder);
        }
    }

    /** Writes a file, which must not be there. */
    void makeFile(String name, InputStream in, boolean executable) throws IOException {
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

    /** A symbolic link, to be made by {@link #makeLinks}. */
    void addLink(String name, String to) {
        Path link = resolve(name);
        if (!link.resolveSibling(to).normalize().startsWith(target)) {
            throw new RefusedSubmissionException(MESSAGES.text("link-leads-out", name, to));
        }
        if (!isOfTheRun(link)) {
            limits.add();
            links.put(link, Path.of(to));
        }
    }

    void makeLinks() throws IOException {
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
}
