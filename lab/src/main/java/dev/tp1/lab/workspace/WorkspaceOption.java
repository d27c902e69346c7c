package dev.tp1.lab.workspace;

import dev.tp1.lab.Home;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/** The option {@code --workspace} of the commands that are about one. */
public final class WorkspaceOption {
    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            description =
                    "The folder with your Dockerfile and compose file (default: the one you are in;"
                            + " in the project itself, the project).")
    private @Nullable Path folder;

    /** The workspace that was meant. */
    public Workspace find() {
        if (folder != null) {
            return Workspace.in(folder);
        }
        Path here = Path.of("").toAbsolutePath();
        return Workspace.in(here.startsWith(Home.folder()) ? Home.folder() : here);
    }
}
