package dev.tp1.lab.start;

import dev.tp1.lab.CannotGoOnException;
import dev.tp1.lab.Home;
import dev.tp1.lab.page.Page;

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
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Makes a workspace of the starter files. */
@Command(
        name = "start",
        description = "Make a workspace with the starter files of exercises 3 and 5.")
public final class StartCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder of the workspace; made if need be.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path folder;

    @Option(
            names = "--with",
            paramLabel = "fastapi|micronaut",
            defaultValue = "fastapi",
            description = "What the API is written with: fastapi (default) or micronaut.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String framework;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Map<Path, Path> files = new TreeMap<>(); // in the workspace, by where they come from
        files.putAll(starter("03-dockerfile/starter/" + known(framework)));
        files.putAll(starter("03-dockerfile/starter/common"));
        files.putAll(starter("05-compose/starter"));
        refuseToOverwrite(files);
        PrintWriter out = spec.commandLine().getOut();
        files.forEach(
                (name, source) -> {
                    copy(source, folder.resolve(name));
                    out.println(folder.resolve(name));
                });
        out.println("Each TODO in them is a question of the lab: begin with those of 3.a.");
        out.println("Write your name and your class into tp1.yml.");
        return 0;
    }

    private static String known(String framework) {
        String name = framework.toLowerCase(Locale.ROOT);
        if (!List.of("fastapi", "micronaut").contains(name)) {
            throw new CannotGoOnException(
                    "--with takes fastapi or micronaut, not '%s'.".formatted(framework));
        }
        return name;
    }

    private static Map<Path, Path> starter(String name) {
        Path starter = Home.find(Page.FOLDER + "/" + name);
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
        List<Path> there =
                files.keySet().stream()
                        .map(folder::resolve)
                        .filter(file -> Files.exists(file))
                        .toList();
        if (!there.isEmpty()) {
            throw new CannotGoOnException(
                    "%s is there already, and is not overwritten; nothing was changed. Choose another folder."
                            .formatted(there.getFirst()));
        }
    }

    private static void copy(Path source, Path target) {
        try {
            if (target.getParent() != null) {
                Files.createDirectories(target.getParent());
            }
            Files.copy(source, target);
        } catch (IOException e) {
            throw new CannotGoOnException(
                    "Cannot write %s (%s): choose a folder that is yours."
                            .formatted(target, e.getClass().getSimpleName()));
        }
    }
}
