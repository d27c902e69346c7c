package dev.tp1.lab.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be said of a Dockerfile by reading it.
 *
 * @param warnings what `docker build --check` printed
 */
record Dockerfile(Path file, String text, String warnings) {
    private static final Pattern FROM =
            Pattern.compile("(?im)^\\s*FROM\\s+(?:--\\S+\\s+)?(\\S+)(?:\\s+AS\\s+(\\S+))?");
    private static final Pattern PARENT = Pattern.compile("(?im)^\\s*(?:COPY|ADD)\\s+\\.\\./");
    private static final Pattern PIP =
            Pattern.compile("(?im)^\\s*RUN\\s.*pip3?\\s+install\\s+(.+)$");

    /** Series whose maintenance has ended: docs.python.org, nodejs.org, debian.org, ubuntu.com. */
    private static final Pattern END_OF_LIFE =
            Pattern.compile(
                    "(?:.*/)?(?:python:(?:2|3\\.[0-9](?!\\d))|node:(?:[0-9]|1[0-9]|)(?!\\d)(?=[.-]|$)"
                        + "|openjdk|debian:(?:stretch|buster|8|9|10)|ubuntu:(?:14|16|18|20)\\.04"
                        + "|golang:1\\.(?:\\d|1\\d|2[0-3])(?!\\d)|postgres:(?:9|1[0-3])(?!\\d)).*");

    static Dockerfile read(Path file, String warnings) {
        try {
            return new Dockerfile(file, Files.readString(file), warnings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What holds, and could be done better. */
    List<String> advice() {
        List<String> advice = new ArrayList<>();
        for (String base : bases()) {
            if (END_OF_LIFE.matcher(base).matches()) {
                advice.add(
                        "%s is no longer maintained and gets no security fixes: take a newer one."
                                .formatted(base));
            } else if (!base.contains("@") && (!base.contains(":") || base.endsWith(":latest"))) {
                advice.add(
                        "FROM %s names no version, so the next build may be another: pin one."
                                .formatted(base));
            }
        }
        if (installsUnpinned()) {
            advice.add(
                    "pip installs whatever version is the newest: pin them (fastapi==…), in"
                            + " requirements.txt.");
        }
        if (PARENT.matcher(text).find()) {
            advice.add(
                    "COPY ../… does not lead out of the build context: Docker drops the ../, and an"
                            + " older one refuses it. Write the path without it.");
        }
        return advice;
    }

    /** The images that it begins with, stages of its own left out. */
    private Set<String> bases() {
        List<MatchResult> all = FROM.matcher(text).results().toList();
        Set<String> bases = new TreeSet<>();
        Set<String> stages = new TreeSet<>(Set.of("scratch"));
        for (MatchResult from : all) {
            if (!stages.contains(from.group(1)) && !from.group(1).contains("$")) {
                bases.add(from.group(1));
            }
            if (from.group(2) != null) {
                stages.add(from.group(2));
            }
        }
        return bases;
    }

    private boolean installsUnpinned() {
        Matcher pip = PIP.matcher(text);
        while (pip.find()) {
            String packages = pip.group(1);
            if (!packages.contains("-r ") && !packages.matches(".*(==|\\s[./]|^[./]).*")) {
                return true;
            }
        }
        return false;
    }
}
