package dev.tp1.lab.check.dockerfile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.TextFile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Dockerfile says, read line by line as Docker reads it. */
public record Dockerfile(Path file, List<Instruction> instructions) {
    private static final Pattern FROM = Pattern.compile("(?is)(\\S+)(?:\\s+AS\\s+(\\S+))?.*");
    private static final Pattern OTHER_IMAGE = Pattern.compile("(?:^|[\\s,-])from=([^\\s,]+)");

    /** Reads a file, in whatever encoding. */
    public static Dockerfile read(Path file) {
        return new Dockerfile(file, Instruction.parse(TextFile.read(file).text()));
    }

    /** Whether it has nothing but comments and blank lines. */
    public boolean hasNoInstruction() {
        return instructions.isEmpty();
    }

    /** The instructions of that name, in order. */
    public List<Instruction> all(String name) {
        return instructions.stream().filter(one -> one.name().equals(name)).toList();
    }

    /**
     * The images that its stages begin with, stages of its own left out.
     *
     * @param given what the build is told, as by {@code --build-arg}
     */
    public List<BuildArguments.Base> bases(Map<String, String> given) {
        BuildArguments arguments = new BuildArguments(given);
        List<BuildArguments.Base> bases = new ArrayList<>();
        Set<String> stages = new HashSet<>(Set.of("scratch"));
        for (Instruction one : instructions) {
            Matcher from = FROM.matcher(one.withoutOptions());
            if (one.name().equals("ARG") && stages.size() == 1 && bases.isEmpty()) {
                arguments.declare(one.arguments());
            } else if (one.name().equals("FROM") && from.matches()) {
                BuildArguments.Base base = arguments.resolve(from.group(1));
                if (!stages.contains(base.image().toLowerCase(Locale.ROOT))) {
                    bases.add(base);
                }
                if (from.group(2) != null) {
                    stages.add(from.group(2).toLowerCase(Locale.ROOT));
                }
            }
        }
        return bases;
    }

    /** All images that it is made from, as far as the file alone tells them. */
    public Set<String> images(Map<String, String> given) {
        Set<String> images = new TreeSet<>();
        bases(given).stream()
                .filter(BuildArguments.Base::isKnown)
                .forEach(base -> images.add(base.image()));
        instructions.stream()
                .flatMap(one -> OTHER_IMAGE.matcher(one.arguments()).results())
                .map(from -> from.group(1))
                .filter(image -> image.matches(".*[:/].*")) // else it may be a stage
                .forEach(images::add);
        return images;
    }

    /** The first CMD or ENTRYPOINT that begins with a bracket and is no list of words. */
    Optional<Instruction> brokenList() {
        return instructions.stream()
                .filter(one -> one.name().equals("CMD") || one.name().equals("ENTRYPOINT"))
                .filter(one -> one.arguments().startsWith("[") && !isList(one.arguments()))
                .findFirst();
    }

    private static boolean isList(String arguments) {
        try {
            JsonNode list = RunFile.JSON.readTree(arguments);
            for (JsonNode word : list) {
                if (!word.isTextual()) {
                    return false;
                }
            }
            return list.isArray();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
