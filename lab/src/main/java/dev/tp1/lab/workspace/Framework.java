package dev.tp1.lab.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the API of a workspace is written with: the starters and the solutions have these. */
public enum Framework {
    FASTAPI,
    MICRONAUT;

    private static final List<String> JAVA_BUILDS =
            List.of("pom.xml", "build.gradle", "build.gradle.kts");

    /** Micronaut where there is a build for Java, else FastAPI. */
    public static Framework of(Workspace workspace) {
        Stream<Path> folders =
                Stream.of(
                                workspace.context(),
                                workspace.dockerfile().map(Path::getParent),
                                Optional.of(workspace.folder().resolve("api")))
                        .flatMap(Optional::stream);
        return folders.anyMatch(Framework::isJava) ? MICRONAUT : FASTAPI;
    }

    /** The framework of that name, in any case; empty where there is none. */
    public static Optional<Framework> named(String name) {
        return Stream.of(values()).filter(one -> one.folder().equalsIgnoreCase(name)).findFirst();
    }

    /** What its folder is called among the starters and the solutions. */
    public String folder() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The files of a workspace that answer GET /health. */
    public List<String> api() {
        return switch (this) {
            case FASTAPI -> List.of("api/app.py");
            case MICRONAUT ->
                    List.of(
                            "api/src/main/java/lab/HealthController.java",
                            "api/src/main/resources/application.properties");
        };
    }

    private static boolean isJava(Path folder) {
        return JAVA_BUILDS.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }
}
