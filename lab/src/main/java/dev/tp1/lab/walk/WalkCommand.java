package dev.tp1.lab.walk;

import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.page.Page;
import dev.tp1.lab.process.ProcessLock;
import dev.tp1.lab.project.Project;
import dev.tp1.lab.walk.environment.Ports;
import dev.tp1.lab.walk.environment.WalkEnvironment;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Runs the commands of the pages, and says where a page lies. */
@Command(name = "walk")
public final class WalkCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.of(WalkCommand.class);

    @Parameters(paramLabel = "${bundle:label.part}", descriptionKey = "part")
    private List<String> parts = List.of();

    @Option(names = "--update")
    private boolean update;

    @Option(names = "--junit", paramLabel = "${bundle:label.file}")
    private @Nullable Path junit;

    @Option(names = "--timeout", paramLabel = "${bundle:label.seconds}", defaultValue = "600")
    private int timeout;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (timeout < 1) {
            throw new UserErrorException(MESSAGES.text("timeout-too-short"));
        }
        Path home = Project.folder();
        Project.find(Page.FOLDER);
        List<Part> ways = Part.of(Page.all(home, Page.ENGLISH), parts);
        PrintWriter out = spec.commandLine().getOut();
        try (ProcessLock _ =
                ProcessLock.await(lock(), () -> out.println(MESSAGES.text("another-walk")))) {
            return walk(ways, WalkEnvironment.prepare(home), out);
        }
    }

    /** One for each person, from whatever folder: walks use the same names in Docker. */
    private static Path lock() {
        String name = "tp1-walk-%s.lock".formatted(System.getProperty("user.name"));
        return Path.of(System.getProperty("java.io.tmpdir"), name);
    }

    private int walk(List<Part> ways, WalkEnvironment environment, PrintWriter out)
            throws InterruptedException {
        boolean docker = isDockerThere(out);
        if (docker) {
            environment.cleanUp(); // what a walk that was killed has left
            if (ways.stream().anyMatch(Part::needsPorts)) {
                Ports.check();
            }
        }
        Update written = new Update();
        try (Walker walker = new Walker(environment, Duration.ofSeconds(timeout));
                Journal journal = Journal.begin(environment.project())) {
            Thread cleaner = cleanUpOnInterrupt(walker, environment, docker);
            Walk walk = new Walk(walker, environment, journal, written, docker, out);
            walk.through(ways);
            Runtime.getRuntime().removeShutdownHook(cleaner);
            if (docker) {
                environment.removeImages();
            }
            if (junit != null) {
                writeJUnit(junit, walk.results());
            }
            if (update) {
                write(ways, written, environment.project(), out);
            }
            return walk.hasFailed() ? 1 : 0;
        }
    }

    private static boolean isDockerThere(PrintWriter out) {
        Optional<String> engine = Docker.engine();
        out.println(
                engine.map(version -> MESSAGES.text("begin", version))
                        .orElseGet(() -> MESSAGES.text("begin-without-docker")));
        return engine.isPresent();
    }

    private static Thread cleanUpOnInterrupt(
            Walker walker, WalkEnvironment environment, boolean docker) {
        Thread cleaner =
                new Thread(
                        () -> {
                            walker.close();
                            if (docker) {
                                System.err.println(MESSAGES.text("cleaning-up"));
                                environment.cleanUp();
                                environment.removeImages();
                            }
                        },
                        "clean up");
        Runtime.getRuntime().addShutdownHook(cleaner);
        return cleaner;
    }

    private static void writeJUnit(Path file, List<SectionResult> results) {
        try {
            JUnitReport.write(file, results);
        } catch (IOException e) {
            throw new UserErrorException(
                    MESSAGES.text("cannot-write-file", file, e.getClass().getSimpleName()));
        }
    }

    private static void write(List<Part> ways, Update written, Path home, PrintWriter out) {
        List<Page> french = Page.all(home, Page.FRENCH);
        for (Part way : ways) {
            List<Page> translations =
                    french.stream()
                            .filter(page -> page.exercise() == way.page().exercise())
                            .toList();
            if (written.write(way.page(), translations)) {
                out.println(MESSAGES.text("updated", home.relativize(way.page().file())));
            }
        }
    }
}
