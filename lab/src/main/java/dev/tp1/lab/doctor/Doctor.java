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

    static List<Finding> examine(Path project) {
        List<Finding> findings = new ArrayList<>();
        Docker.Result engine = Docker.run("version", "--format", "{{.Server.Version}}");
        findings.add(engine(engine));
        if (engine.isGood()) {
            findings.add(plugin("compose", "docker-compose-plugin"));
            findings.add(plugin("buildx", "docker-buildx-plugin"));
            findings.add(memory());
            findings.add(Images.examine());
        }
        findings.add(port(8000, MESSAGES.text("port.api")));
        findings.add(port(5432, MESSAGES.text("port.postgresql")));
        findings.add(disk(project.toFile()));
        return findings;
    }

    static Finding engine(Docker.Result version) {
        String thing = MESSAGES.text("engine");
        if (version.isGood()) {
            return Finding.good(thing, MESSAGES.text("engine.answers", version.output()));
        }
        if (version.exitCode() == 127) {
            return Finding.bad(thing, MESSAGES.text("engine.not-installed"));
        }
        return Finding.bad(
                thing,
                MESSAGES.text(
                        version.output().contains("permission denied")
                                ? "engine.not-allowed"
                                : "engine.down"));
    }

    static Finding plugin(String name, String debian) {
        return version(name)
                .map(version -> Finding.good(name, version))
                .orElseGet(() -> Finding.bad(name, MESSAGES.text("plugin.missing", name, debian)));
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

    private static Finding memory() {
        String thing = MESSAGES.text("memory");
        Docker.Result total = Docker.run("info", "--format", "{{.MemTotal}}");
        if (!total.isGood() || !total.output().matches("\\d+")) {
            return Finding.advice(thing, MESSAGES.text("memory.unknown"));
        }
        double has = Long.parseLong(total.output()) / GIB;
        return has >= ENOUGH_MEMORY
                ? Finding.good(thing, MESSAGES.text("memory.enough", has))
                : Finding.advice(thing, MESSAGES.text("memory.low", has));
    }

    static Finding port(int port, String whose) {
        String thing = MESSAGES.text("port", port);
        return PortHolder.isTaken(port)
                ? Finding.bad(thing, MESSAGES.text("port.taken", PortHolder.of(port), whose))
                : Finding.good(thing, MESSAGES.text("port.free", whose));
    }

    static Finding disk(File folder) {
        String thing = MESSAGES.text("disk");
        double free = folder.getUsableSpace() / GIB;
        return free >= ENOUGH_DISK
                ? Finding.good(thing, MESSAGES.text("disk.enough", free))
                : Finding.advice(thing, MESSAGES.text("disk.low", free));
    }
}
