package dev.tp1.it;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A workspace of the zoo: a folder whose files are laid over those of the solutions, and the file
 * {@code expected.yml} in it.
 *
 * @param like whose solution it is laid over: fastapi (where absent), micronaut or nothing; the
 *     written answers are there in any case
 * @param passes whether all 28 questions must pass
 * @param fails the question that must fail, and no other
 * @param lacks the first question that must find nothing to look at, while none fails
 * @param says what must be told of it
 * @param advises what must be advised
 */
record Animal(
        @Nullable String like,
        boolean passes,
        @Nullable String fails,
        @Nullable String lacks,
        @Nullable String says,
        @JsonProperty @Nullable List<String> advises) {

    static final Path ZOO = Project.ROOT.resolve("integration-tests/src/test/zoo");

    private static final String EXPECTED = "expected.yml";
    private static final Path DOCS = Project.ROOT.resolve("docs/src/main/resources");

    static Animal read(Path folder) throws IOException {
        return new YAMLMapper().readValue(folder.resolve(EXPECTED).toFile(), Animal.class);
    }

    /** Makes the workspace in an empty folder. */
    void move(Path folder, Path workspace) throws IOException {
        copy(DOCS.resolve("answers"), workspace.resolve("answers"));
        String base = like == null ? "fastapi" : like;
        if (!base.equals("nothing")) {
            copy(DOCS.resolve("exercises/03-dockerfile/solution").resolve(base), workspace);
            copy(DOCS.resolve("exercises/05-compose/solution"), workspace);
        }
        copy(folder, workspace);
        Files.delete(workspace.resolve(EXPECTED));
    }

    private static void copy(Path from, Path to) throws IOException {
        FileUtils.copyDirectory(from.toFile(), to.toFile());
    }
}
