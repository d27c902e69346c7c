package dev.tp1.lab.check;

import dev.tp1.lab.docker.Docker;

import java.util.List;

/** Why {@code docker compose up} did not start anything. */
final class UpDiagnosis {

    private static final List<Symptom> SYMPTOMS =
            List.of(
                    new Symptom(
                            "port is already allocated|address already in use",
                            "A port is taken.",
                            "Look who holds it, with docker ps and ss -ltnp, and stop that, or"
                                    + " publish another port."),
                    new Symptom(
                            "executable file not found|no such file or directory",
                            "The command of a service is not in its image.",
                            "Correct `command:` or `entrypoint:`, or install it."),
                    new Symptom(
                            "pull access denied for ([^ ,]+)|manifest for (\\S+) not found"
                                    + "|failed to resolve reference \"([^\"]+)\"",
                            "The image %1$s%2$s%3$s could not be got.",
                            "Look whether its name and tag are right, and whether there is a"
                                    + " network."),
                    new Symptom(
                            "failed to solve|did not complete successfully",
                            "Compose could not build an image of the file.",
                            "Build it with docker compose build, and correct what it says."),
                    new Symptom(
                            "invalid mount config|mounts denied|not a directory",
                            "Something that `volumes:` mounts is not there.",
                            "Correct the path before the colon; it begins at the compose file."));

    private UpDiagnosis() {}

    static Finding of(Docker.Result up) {
        List<String> lines = up.lines();
        List<String> last = Excerpt.last(lines);
        return Symptom.find(SYMPTOMS, lines, last)
                .orElseGet(
                        () ->
                                Finding.failed(
                                        "docker compose up failed.",
                                        last,
                                        "Correct what Compose says; ./tp1 hint 5.c."));
    }
}
