package dev.tp1.lab.workspace;

import java.nio.file.Path;
import java.util.Comparator;
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
        return SourceTree.files(folder, DEPTH).stream()
                .filter(file -> name.matcher(file.getFileName().toString()).matches())
                .sorted(
                        Comparator.comparing(Path::getNameCount)
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
