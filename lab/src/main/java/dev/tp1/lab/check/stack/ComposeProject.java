package dev.tp1.lab.check.stack;

import dev.tp1.lab.check.sandbox.Sandbox;
import dev.tp1.lab.docker.Docker;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compose project of a sandbox: the words of its commands, and its containers. */
final class ComposeProject {
    private final Path folder;
    private final String name;

    /**
     * @param folder of the person's compose file, and of its .env
     */
    ComposeProject(Path folder, Sandbox sandbox) {
        this.folder = folder;
        this.name = sandbox.name("");
    }

    /** {@code compose … words…}, with that compose file. */
    String[] words(Path file, String... words) {
        return with(
                words,
                "compose",
                "--project-name",
                name,
                "--project-directory",
                folder.toString(),
                "--file",
                file.toString());
    }

    /** The id of a service's container; empty where there is none. */
    String container(String service) {
        return containers("--filter", "label=com.docker.compose.service=" + service).stream()
                .findFirst()
                .orElse("");
    }

    /** The volumes without a name that its containers mount. */
    List<String> namelessVolumes() {
        String names = "{{range .Mounts}}{{println .Name}}{{end}}";
        String[] containers = containers().toArray(String[]::new);
        return Docker.run(with(containers, "container", "inspect", "--format", names))
                .output()
                .lines()
                .filter(volume -> volume.matches("[0-9a-f]{64}"))
                .toList();
    }

    /**
     * The ids of its containers. By Docker and not by Compose, as whatever is asked again and
     * again: a call of Compose takes four times as much of the machine.
     */
    private List<String> containers(String... filter) {
        String project = "label=com.docker.compose.project=" + name;
        return Docker.run(with(filter, "ps", "--all", "--quiet", "--filter", project)).lines();
    }

    private static String[] with(String[] last, String... first) {
        return Stream.concat(Stream.of(first), Stream.of(last)).toArray(String[]::new);
    }
}
