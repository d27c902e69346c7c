package dev.tp1.lab.workspace;

import dev.tp1.lab.CannotGoOnException;
import dev.tp1.lab.Home;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** The option {@code --workspace} of the commands that are about one. */
public final class WorkspaceOption {
    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            defaultValue = "${env:TP1_WORKSPACE}",
            description =
                    "The folder with your Dockerfile and compose file (default: TP1_WORKSPACE where"
                            + " that is set, else the one you are in; in the project itself, the"
                            + " project).")
    private @Nullable Path folder;

    /**
     * The workspace that was meant, which is not the reference.
     *
     * @param what the command does, as in "The reference cannot be …"
     */
    public Workspace findOwn(String what) {
        Workspace found = find();
        if (found.isReference()) {
            throw new CannotGoOnException(
                    "This project is the reference, and cannot be %s. Make a workspace of your own, ./tp1 start ~/my-tp1, and name it: --workspace ~/my-tp1, or export TP1_WORKSPACE=~/my-tp1."
                            .formatted(what));
        }
        return found;
    }

    /** The workspace that was meant. */
    public Workspace find() {
        if (folder != null) {
            return Workspace.in(folder);
        }
        Path here = Path.of("").toAbsolutePath();
        return Workspace.in(here.startsWith(Home.folder()) ? Home.folder() : here);
    }
}
