package dev.tp1.lab.doctor;

import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.docker.PortHolder;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Looks at this machine, and changes nothing on it. */
final class Doctor {
    private static final long GIB = 1L << 30;
    private static final long ENOUGH_DISK = 5 * GIB; // images and build cache take about 3
    private static final long ENOUGH_MEMORY = 2 * GIB;
    private static final int PATIENCE_IN_SECONDS = 20;
    private static final String START =
            " Start Docker Desktop, or on Linux: sudo systemctl start docker.";

    /** What the pages run or build from; a page says which. */
    private static final List<String> IMAGES =
            List.of(
                    "hello-world",
                    "alpine",
                    "postgres:16",
                    "python:3.14-slim",
                    "maven:3.9-eclipse-temurin-25",
                    "eclipse-temurin:25-jre",
                    "eclipse-temurin:25-jdk");

    private Doctor() {}

    static List<Finding> examine(Path project) {
        List<Finding> findings = new ArrayList<>();
        Docker.Result engine = Docker.run("version", "--format", "{{.Server.Version}}");
        findings.add(engine(engine));
        if (engine.isGood()) {
            findings.add(plugin("compose", "docker-compose-plugin"));
            findings.add(plugin("buildx", "docker-buildx-plugin"));
            findings.add(memory());
            findings.add(images());
        }
        findings.add(port(8000, "the API"));
        findings.add(port(5432, "PostgreSQL"));
        findings.add(disk(project.toFile()));
        return findings;
    }

    private static Finding engine(Docker.Result version) {
        if (version.isGood()) {
            return Finding.good("engine", "Docker " + version.output() + " answers");
        }
        if (version.exitCode() == 127) {
            return Finding.bad(
                    "engine",
                    "the command docker is not there. Install Docker:"
                            + " https://docs.docker.com/get-docker/");
        }
        if (version.output().contains("permission denied")) {
            return Finding.bad(
                    "engine",
                    "it runs, but not for you. Join its group: sudo usermod -aG docker $USER, then"
                            + " log in again.");
        }
        return Finding.bad("engine", "it does not answer." + START);
    }

    private static Finding plugin(String name, String debian) {
        return version(name)
                .map(version -> Finding.good(name, version))
                .orElse(
                        Finding.bad(
                                name,
                                "docker %s is not there. Install it: sudo apt install %s, or update Docker Desktop."
                                        .formatted(name, debian)));
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
        Docker.Result total = Docker.run("info", "--format", "{{.MemTotal}}");
        if (!total.isGood() || !total.output().matches("\\d+")) {
            return Finding.advice("memory", "the engine does not say how much it has");
        }
        long bytes = Long.parseLong(total.output());
        String has = "the engine has " + gib(bytes);
        return bytes >= ENOUGH_MEMORY
                ? Finding.good("memory", has)
                : Finding.advice(
                        "memory",
                        has + ", and builds need 2: give it more in Docker Desktop's settings.");
    }

    private static Finding images() {
        List<String> missing =
                IMAGES.stream()
                        .filter(image -> !Docker.run("image", "inspect", image).isGood())
                        .toList();
        if (missing.isEmpty()) {
            return Finding.good("images", "all %d are here".formatted(IMAGES.size()));
        }
        String names = String.join(", ", missing);
        return isRegistryThere(missing.getFirst())
                ? Finding.good("images", "to be pulled, and the registry answers: " + names)
                : Finding.bad(
                        "images",
                        "missing, and the registry does not answer: %s. Are you online? Behind a proxy, tell Docker of it; after too many pulls: docker login."
                                .formatted(names));
    }

    private static boolean isRegistryThere(String image) {
        List<String> inspect = List.of("docker", "buildx", "imagetools", "inspect", image);
        return Docker.run(inspect, PATIENCE_IN_SECONDS).isGood();
    }

    private static Finding port(int port, String whose) {
        String thing = "port " + port;
        return PortHolder.isTaken(port)
                ? Finding.bad(
                        thing,
                        "is taken by %s. %s needs it: stop that."
                                .formatted(PortHolder.of(port), whose))
                : Finding.good(thing, "is free for " + whose);
    }

    private static Finding disk(File folder) {
        String free = gib(folder.getUsableSpace()) + " are free";
        return folder.getUsableSpace() >= ENOUGH_DISK
                ? Finding.good("disk", free)
                : Finding.advice(
                        "disk",
                        free + ", and the lab needs 5: docker system df says what Docker takes.");
    }

    private static String gib(long bytes) {
        return "%.1f GiB".formatted((double) bytes / GIB);
    }
}
