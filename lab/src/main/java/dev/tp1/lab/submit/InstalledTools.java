package dev.tp1.lab.submit;

import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.model.submission.Tools;
import dev.tp1.model.submission.Tools.Image;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** What of Docker a workspace was checked with, as it is installed now. */
final class InstalledTools {
    private InstalledTools() {}

    /**
     * The versions, and the images that the compose file names.
     *
     * @param checker the version of this program
     */
    static Tools of(Workspace workspace, String checker) {
        return new Tools(
                checker,
                line("version", "--format", "{{.Server.Version}}"),
                line("compose", "version", "--short"),
                workspace
                        .composeFile()
                        .map(Object::toString)
                        .map(InstalledTools::images)
                        .orElse(List.of()));
    }

    /** Those that are here, and came from a registry. */
    private static List<Image> images(String composeFile) {
        Docker.Result named =
                Docker.run(
                        "compose", "--file", composeFile, "config", "--no-interpolate", "--images");
        return named.isGood()
                ? named.lines().stream().sorted().flatMap(name -> image(name).stream()).toList()
                : List.of();
    }

    private static Optional<Image> image(String name) {
        return Optional.ofNullable(
                        line("image", "inspect", "--format", "{{join .RepoDigests \" \"}}", name))
                .filter(digests -> !digests.isEmpty())
                .map(digests -> new Image(name, digests.replaceFirst(" .*", "")));
    }

    /** The one line that a command prints; null where it fails. */
    private static @Nullable String line(String... words) {
        Docker.Result result = Docker.run(words);
        return result.isGood() && result.lines().size() <= 1 ? result.output() : null;
    }
}
