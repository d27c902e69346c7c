package dev.tp1.lab.check;

import dev.tp1.lab.docker.Docker;

import java.util.ArrayList;
import java.util.List;

/** Why a build stopped, from what BuildKit, or the classic builder, printed. */
final class BuildDiagnosis {
    private static final int EVIDENCE = 8;

    private static final List<Symptom> SYMPTOMS =
            List.of(
                    new Symptom(
                            "file with no instructions",
                            "The Dockerfile has no instruction yet.",
                            "Begin it with FROM and the image that your language has; ./tp1 hint"
                                    + " 3.b."),
                    new Symptom(
                            "unknown instruction: (\\S+)",
                            "The Dockerfile has the instruction %1$s, and Docker knows none of that"
                                    + " name.",
                            "Correct the spelling of %1$s in the line shown."),
                    new Symptom(
                            "dockerfile parse error(?: on line (\\d+))?",
                            "Docker cannot read the Dockerfile.",
                            "Correct the line shown."),
                    new Symptom(
                            ">>>\\s*(?:COPY|ADD)\\s(?:.*\\s)?(\\S*\\.\\./\\S*)",
                            "COPY %1$s leaves the build context: `..` does not lead out of it.",
                            "Give COPY a path that begins in the build context, or build from the"
                                + " folder above (context: in tp1.yml and in the compose file)."),
                    new Symptom(
                            "forbidden path outside the build context: (\\S+)",
                            "COPY %1$s leaves the build context.",
                            "Give COPY a path that begins in the build context."),
                    new Symptom(
                            "failed to calculate checksum.*\"/?([^\"]+)\": not found",
                            "COPY does not find %1$s in the build context.",
                            "Put %1$s into the folder that the image is built from, or name in COPY"
                                    + " where it is from there; see also .dockerignore."),
                    new Symptom(
                            "no match for platform|does not provide the specified platform",
                            "The base image does not exist for this machine's architecture.",
                            "Take --platform out of FROM, or choose a base image that has this"
                                    + " architecture."),
                    new Symptom(
                            "exec format error",
                            "A program in the image is for another architecture than this"
                                    + " machine's.",
                            "Take --platform out of FROM, and copy no program that was built on"
                                    + " another kind of machine."),
                    new Symptom(
                            "toomanyrequests|pull rate limit",
                            "Docker Hub gives this address no more images for now.",
                            "Wait, or sign in: docker login."),
                    new Symptom(
                            "(?:pull access denied for|failed to resolve source metadata for)"
                                    + " (?:docker\\.io/(?:library/)?)?([^ ,:]+\\S*?),?:? ",
                            "The base image %1$s could not be got.",
                            "Look whether its name and tag are right, and whether this machine has"
                                    + " a network: docker pull."),
                    new Symptom(
                            "no matching distribution found for (\\S+)",
                            "pip knows no package %1$s, or not in that version.",
                            "Correct the name or the version of %1$s."),
                    new Symptom(
                            "could not open requirements file.*'(\\S+)'",
                            "pip is run before %1$s is in the image.",
                            "Put `COPY %1$s .` before the RUN that installs it."),
                    new Symptom(
                            "no space left on device",
                            "Docker's disk is full.",
                            "Make room: docker system df shows what takes it, docker builder prune"
                                    + " frees the build cache."),
                    new Symptom(
                            "process \"(?:/bin/sh -c )?(.+)\" did not complete successfully: exit"
                                    + " code: 127",
                            "RUN %1$s: the base image has no such command.",
                            "Choose a base image that has it, or install it in a RUN before."),
                    new Symptom(
                            "process \"(?:/bin/sh -c )?(.+)\" did not complete successfully: exit"
                                    + " code: (\\d+)",
                            "RUN %1$s ended with exit code %2$s.",
                            "Read the lines above the error, and correct what that command"
                                    + " complains about."));

    private BuildDiagnosis() {}

    /** Of a build that did not succeed. */
    static Finding of(Docker.Result build) {
        List<String> lines = build.lines();
        return Symptom.find(SYMPTOMS, lines, evidence(lines))
                .orElseGet(
                        () ->
                                Finding.failed(
                                        build.exitCode() == Docker.TIMED_OUT
                                                ? "The build did not end in time."
                                                : "The build stopped.",
                                        evidence(lines),
                                        "Read the last lines; ./tp1 hint 3.c."));
    }

    /** What the failed step printed, the line of the Dockerfile, and the error. */
    private static List<String> evidence(List<String> lines) {
        int step = lastIndexOf(lines, " > [");
        List<String> summary = step < 0 ? lines : lines.subList(step + 1, lines.size());
        List<String> kept = new ArrayList<>();
        for (String line : summary) {
            boolean context = line.matches("-+|\\s+\\d+ \\|     .*|[^ ]*Dockerfile:\\d+");
            if (!context) {
                kept.add(line);
            }
        }
        return kept.subList(Math.max(0, kept.size() - EVIDENCE), kept.size());
    }

    private static int lastIndexOf(List<String> lines, String beginning) {
        for (int at = lines.size() - 1; at >= 0; at--) {
            if (lines.get(at).startsWith(beginning)) {
                return at;
            }
        }
        return -1;
    }
}
