package dev.tp1.lab.start;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.page.Page;
import dev.tp1.lab.project.Project;
import dev.tp1.lab.server.ClassServer;
import dev.tp1.lab.server.Server;
import dev.tp1.lab.workspace.DatabaseNames;
import dev.tp1.lab.workspace.Framework;
import dev.tp1.lab.workspace.RememberedWorkspace;
import dev.tp1.lab.workspace.SettingsFile;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.model.exercise.Language;
import dev.tp1.model.submission.ClassSettings.Database;
import dev.tp1.model.submission.StudentId;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Makes a workspace of the starter files, unless it is one; the other commands remember it. */
@Command(name = "start")
public final class StartCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.of(StartCommand.class);
    private static final String TRANSLATED = "starter.fr"; // those whose comments are French

    @Parameters(paramLabel = "${bundle:label.folder}", descriptionKey = "folder")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(names = "--with", paramLabel = "fastapi|micronaut", defaultValue = "fastapi")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String with;

    @Option(names = "--class", paramLabel = "${bundle:label.code}")
    private @Nullable String schoolClass;

    @Option(names = "--id", paramLabel = "ID")
    private @Nullable String id;

    @Option(names = "--server", paramLabel = "URL")
    private @Nullable String server;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Framework framework =
                Framework.named(with)
                        .orElseThrow(
                                () ->
                                        new UserErrorException(
                                                MESSAGES.text("unknown-framework", with)));
        if ((schoolClass == null) != (id == null)) {
            throw new UserErrorException(MESSAGES.text("both"));
        }
        if (id != null && !StudentId.isValid(id)) {
            throw new UserErrorException(MESSAGES.text("wrong-id", id));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (Files.exists(folder.resolve(Workspace.SETTINGS))) {
            out.println(MESSAGES.text("is-one", folder));
        } else {
            make(files(framework), out);
        }
        if (schoolClass != null && id != null) {
            SettingsFile.join(folder, schoolClass, id);
            out.println(MESSAGES.text("joined", schoolClass, id));
            if (server != null) {
                DatabaseNames names = database(server, schoolClass, id);
                SettingsFile.expectDatabase(folder, names);
                out.println(MESSAGES.text("database", names.name(), names.user()));
            }
        }
        out.println();
        out.println(
                RememberedWorkspace.remember(folder)
                        ? MESSAGES.text("remembered", folder)
                        : MESSAGES.text("not-remembered", folder));
        out.println(MESSAGES.text("what-next"));
        out.println(MESSAGES.text("next"));
        return 0;
    }

    /** What the class expects of the student. */
    private static DatabaseNames database(String url, String code, String id)
            throws InterruptedException {
        Server of = Server.at(url, Optional.ofNullable(System.getenv("TP1_HOST")));
        Database database = new ClassServer(of, null).settings(code).databaseOf(code, id);
        return new DatabaseNames(database.name(), database.user(), database.password());
    }

    private void make(Map<Path, Path> files, PrintWriter out) {
        refuseToOverwrite(files);
        files.forEach(
                (name, source) -> {
                    copy(source, folder.resolve(name));
                    out.println(folder.resolve(name));
                });
    }

    /** Where each file of the workspace comes from. */
    private static Map<Path, Path> files(Framework framework) {
        Map<Path, Path> files = new TreeMap<>();
        List<String> languages =
                Messages.language() == Language.FRENCH
                        ? List.of("starter", TRANSLATED)
                        : List.of("starter");
        for (String starter : languages) {
            files.putAll(starter("03-dockerfile/%s/%s".formatted(starter, framework.folder())));
            files.putAll(starter("03-dockerfile/%s/common".formatted(starter)));
            files.putAll(starter("05-compose/" + starter));
        }
        return files;
    }

    private static Map<Path, Path> starter(String name) {
        Path starter = Project.find(Page.FOLDER + "/" + name);
        Map<Path, Path> files = new TreeMap<>();
        try (var all = Files.walk(starter)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> files.put(starter.relativize(file), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private void refuseToOverwrite(Map<Path, Path> files) {
        files.keySet().stream()
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .ifPresent(
                        there -> {
                            throw new UserErrorException(MESSAGES.text("exists", there));
                        });
    }

    private static void copy(Path source, Path target) {
        try {
            if (target.getParent() != null) {
                Files.createDirectories(target.getParent());
            }
            Files.copy(source, target);
        } catch (IOException e) {
            throw new UserErrorException(
                    MESSAGES.text("cannot-write", target, e.getClass().getSimpleName()));
        }
    }
}
