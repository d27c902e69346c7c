package dev.tp1.lab.check.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Dockerfile is read as Docker reads it. */
final class InstructionTest {
    @Test
    void joinsLinesAndLeavesCommentsOut() {
        List<Instruction> read =
                Instruction.parse(
                        """
                        # FROM nothing
                        from alpine
                        RUN one \\
                            # a comment in between

                            two
                        """);

        assertThat(read).extracting(Instruction::name).containsExactly("FROM", "RUN");
        assertThat(read.getLast().arguments()).matches("one\\s+two");
    }

    @Test
    void knowsAnotherEscape() {
        List<Instruction> read = Instruction.parse("# escape=`\nRUN one `\n two\nRUN C:\\\n");

        assertThat(read).hasSize(2);
        assertThat(read.getLast().arguments()).isEqualTo("C:\\");
    }

    @Test
    void takesHereDocumentsForNoInstructions() {
        List<Instruction> read =
                Instruction.parse(
                        """
                        FROM alpine
                        COPY <<EOF /app.py
                        FROM fastapi import FastAPI
                        EOF
                        RUN <<-"END" sh
                        pip install x
                        \tEND
                        CMD ["x"]
                        """);

        assertThat(read)
                .extracting(Instruction::name)
                .containsExactly("FROM", "COPY", "RUN", "CMD");
        assertThat(read.get(2).script()).isEqualTo("pip install x");
    }

    @Test
    void fillsBuildArgumentsInAndLeavesStagesOut() {
        Dockerfile file =
                file(
                        """
                        ARG VERSION=3.14
                        ARG IMAGE="python:${VERSION}-slim"
                        FROM ${IMAGE} AS Deps
                        ARG VERSION=2
                        FROM --platform=$BUILDPLATFORM golang:${GO:-1.26} AS tools
                        FROM deps
                        COPY --from=ghcr.io/astral-sh/uv:0.9 /uv /bin/
                        COPY --from=tools /x /x
                        """);

        assertThat(file.bases(Map.of()))
                .extracting(BuildArguments.Base::image)
                .containsExactly("python:3.14-slim", "golang:1.26");
        assertThat(file.bases(Map.of("VERSION", "3.13")).getFirst().image())
                .isEqualTo("python:3.13-slim");
        assertThat(file.images(Map.of())).contains("ghcr.io/astral-sh/uv:0.9").hasSize(3);
    }

    @Test
    void knowsABuildArgumentWithoutAValue() {
        Dockerfile file = file("ARG PYTHON\nFROM python:${PYTHON}\n");

        assertThat(file.bases(Map.of()).getFirst().unset()).containsExactly("PYTHON");
        assertThat(file.bases(Map.of("PYTHON", "3.14")).getFirst().unset()).isEmpty();
    }

    @Test
    void knowsAListThatIsNone() {
        assertThat(file("CMD ['a', 'b']").brokenList()).isPresent();
        assertThat(file("CMD [“a”, “b”]").brokenList()).isPresent();
        assertThat(file("ENTRYPOINT [\"a\" \"b\"]").brokenList()).isPresent();
        assertThat(file("CMD [\"a\", \\\n \"b\"]").brokenList()).isEmpty();
        assertThat(file("CMD a b").brokenList()).isEmpty();
    }

    private static Dockerfile file(String text) {
        return new Dockerfile(Path.of("Dockerfile"), Instruction.parse(text));
    }
}
