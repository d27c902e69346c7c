package dev.tp1.lab.workspace;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/** Files of a folder whose names come near what is looked for, or that lie elsewhere in it. */
public final class SimilarFiles {
    private static final int DEPTH = 4;
    private static final Pattern DOCKERFILE =
            Pattern.compile("(?i)([^/]*[._-])?dock?er[ ._-]?file([ ._-][^/]*)?|containerfile[^/]*");
    private static final Pattern COMPOSE_FILE =
            Pattern.compile("(?i)(docker[ ._-]?)?compose([ ._-][^/]*)?");

    private SimilarFiles() {}

    /** Those like a Dockerfile, the nearest first. */
    public static List<Path> dockerfiles(Path folder) {
        return find(folder, DOCKERFILE);
    }

    /** Those like a compose file, the nearest first. */
    public static List<Path> composeFiles(Path folder) {
        return find(folder, COMPOSE_FILE);
    }

    private static List<Path> find(Path folder, Pattern name) {
        List<Path> found = new ArrayList<>();
        SimpleFileVisitor<Path> visitor =
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes of) {
                        return Fingerprint.isOfTools(each)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes of) {
                        if (of.isRegularFile()
                                && name.matcher(file.getFileName().toString()).matches()) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                };
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEPTH, visitor);
        } catch (IOException e) {
            return List.of(); // only a help
        }
        found.sort(
                Comparator.comparing(Path::getNameCount).thenComparing(Comparator.naturalOrder()));
        return found;
    }
}
