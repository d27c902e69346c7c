package dev.tp1.lab.doctor;

import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.docker.PortHolder;
import dev.tp1.lab.message.Messages;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks at this machine, and changes nothing on it. */
final class Doctor {
    private static final Messages MESSAGES = Messages.of(Doctor.class);
    private static final double GIB = 1L << 30;
    private static final double ENOUGH_DISK = 5; // GiB; images and build cache take about 3
    private static final double ENOUGH_MEMORY = 2; // GiB

    private Doctor() {}

    static List<Diagnostic> examine(Path project) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Docker.Result engine = Docker.run("version", "--format", "{{.Server.Version}}");
        diagnostics.add(engine(engine));
        if (engine.isGood()) {
            diagnostics.add(plugin("compose", "docker-compose-plugin"));
            diagnostics.add(plugin("buildx", "docker-buildx-plugin"));
            diagnostics.add(memory());
            diagnostics.add(Images.examine());
        }
        diagnostics.add(port(8000, MESSAGES.text("port.api")));
        diagnostics.add(port(5432, MESSAGES.text("port.postgresql")));
        diagnostics.add(disk(project.toFile()));
        return diagnostics;
    }

    static Diagnostic engine(Docker.Result version) {
        String thing = MESSAGES.text("engine");
        if (version.isGood()) {
            return Diagnostic.good(thing, MESSAGES.text("engine.answers", version.output()));
        }
        if (version.exitCode() == 127) {
            return Diagnostic.bad(thing, MESSAGES.text("engine.not-installed"));
        }
        return Diagnostic.bad(
                thing,
                MESSAGES.text(
                        version.output().contains("permission denied")
                                ? "engine.not-allowed"
                                : "engine.down"));
    }

    static Diagnostic plugin(String name, String debian) {
        return version(name)
                .map(version -> Diagnostic.good(name, version))
                .orElseGet(
                        () -> Diagnostic.bad(name, MESSAGES.text("plugin.missing", name, debian)));
    }

    /** That of the machine, which the launcher tells where the lab runs in a container. */
    private static Optional<String> version(String plugin) {
        return Optional.ofNullable(System.getenv("TP1_MACHINE_" + plugin.toUpperCase(Locale.ROOT)))
                .or(() -> ask(plugin))
                .flatMap(printed -> printed.lines().findFirst());
    }

    private static Optional<String> ask(String plugin) {
        Docker.Result version = Docker.run(plugin, "version");
        return version.isGood() ? Optional.of(version.output()) : Optional.empty();
    }

    private static Diagnostic memory() {
        String thing = MESSAGES.text("memory");
        Docker.Result total = Docker.run("info", "--format", "{{.MemTotal}}");
        if (!total.isGood() || !total.output().matches("\\d+")) {
            return Diagnostic.advice(thing, MESSAGES.text("memory.unknown"));
        }
        double has = Long.parseLong(total.output()) / GIB;
        return has >= ENOUGH_MEMORY
                ? Diagnostic.good(thing, MESSAGES.text("memory.enough", has))
                : Diagnostic.advice(thing, MESSAGES.text("memory.low", has));
    }

    static Diagnostic port(int port, String whose) {
        String thing = MESSAGES.text("port", port);
        return PortHolder.isTaken(port)
                ? Diagnostic.bad(thing, MESSAGES.text("port.taken", PortHolder.of(port), whose))
                : Diagnostic.good(thing, MESSAGES.text("port.free", whose));
    }

    static Diagnostic disk(File folder) {
        String thing = MESSAGES.text("disk");
        double free = folder.getUsableSpace() / GIB;
        return free >= ENOUGH_DISK
                ? Diagnostic.good(thing, MESSAGES.text("disk.enough", free))
                : Diagnostic.advice(thing, MESSAGES.text("disk.low", free));
    }
}
