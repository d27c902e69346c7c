package dev.tp1.it.lab;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import dev.tp1.it.machine.Project;

import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A sample workspace: a folder whose files are laid over those of the solutions, and the file
 * {@code expected.yml} in it.
 *
 * @param like the solution that it is laid over: fastapi (the default), micronaut or nothing; the
 *     written answers are there in any case
 * @param passes whether all 28 questions must pass
 * @param fails the question that must fail
 * @param lacks the first question for which something is missing, while none fails
 * @param says what the check must print
 * @param advises what the check must advise
 */
record Sample(
        @Nullable String like,
        boolean passes,
        @Nullable String fails,
        @Nullable String lacks,
        @Nullable String says,
        @Nullable List<String> advises) {

    static final Path FOLDER = Project.ROOT.resolve("integration-tests/src/test/samples");

    private static final String EXPECTED = "expected.yml";
    private static final Path DOCS = Project.ROOT.resolve("docs/src/main/resources");

    static Sample read(Path folder) throws IOException {
        return new YAMLMapper().readValue(folder.resolve(EXPECTED).toFile(), Sample.class);
    }

    /** Makes the workspace of a sample in an empty folder. */
    static Sample make(String name, Path workspace) throws IOException {
        Path folder = FOLDER.resolve(name);
        Sample sample = read(folder);
        sample.copyTo(workspace, folder);
        return sample;
    }

    /** The question that decides; null where all of them must pass. */
    @Nullable String question() {
        return fails == null ? lacks : fails;
    }

    private void copyTo(Path workspace, Path folder) throws IOException {
        copy(DOCS.resolve("answers"), workspace.resolve("answers"));
        String solution = like == null ? "fastapi" : like;
        if (!solution.equals("nothing")) {
            copy(DOCS.resolve("exercises/03-dockerfile/solution").resolve(solution), workspace);
            copy(DOCS.resolve("exercises/05-compose/solution"), workspace);
        }
        copy(folder, workspace);
        Files.delete(workspace.resolve(EXPECTED));
    }

    private static void copy(Path from, Path to) throws IOException {
        FileUtils.copyDirectory(from.toFile(), to.toFile());
    }
}
