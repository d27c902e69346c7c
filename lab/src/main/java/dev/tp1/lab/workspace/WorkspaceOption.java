package dev.tp1.lab.workspace;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.project.Project;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The options of the commands that are about a workspace, which say which. */
public final class WorkspaceOption {
    private static final Messages MESSAGES = Messages.of(WorkspaceOption.class);

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "${bundle:label.folder}",
            defaultValue = "${env:TP1_WORKSPACE}")
    private @Nullable Path folder;

    @Option(names = "--reference")
    private boolean reference;

    /** The workspace that was meant; the reference, which is nobody's work, is refused. */
    public Workspace findOwn() {
        Workspace found = find();
        if (found.isReference()) {
            throw new UserErrorException(MESSAGES.text("not-your-own"));
        }
        return found;
    }

    /**
     * The workspace that was meant: the one that is named, or else the one that the person is in,
     * or else the one that is remembered, or else the folder that the person is in.
     */
    public Workspace find() {
        if (reference) {
            return Workspace.in(Project.folder());
        }
        if (folder != null) {
            return Workspace.in(folder);
        }
        Path here = Path.of("").toAbsolutePath();
        return Workspace.in(
                around(here)
                        .or(RememberedWorkspace::find)
                        .orElseGet(() -> outsideOfTheProject(here)));
    }

    /** The folder with a tp1.yml that is nearest above; the project's own does not count. */
    private static Optional<Path> around(Path here) {
        return Stream.iterate(here, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve(Settings.FILE)))
                .findFirst()
                .filter(folder -> !folder.equals(Project.folder()));
    }

    private static Path outsideOfTheProject(Path here) {
        if (here.startsWith(Project.folder())) {
            throw new UserErrorException(MESSAGES.text("none"));
        }
        return here;
    }
}
