package dev.tp1.lab.walk;

import dev.tp1.lab.page.Block;
import dev.tp1.lab.page.Page;
import dev.tp1.lab.page.Section;
import dev.tp1.lab.page.Step;
import dev.tp1.lab.walk.transcript.Transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes into the pages what was really printed, with the wildcards that still match. */
final class Update {
    private final Map<Step, Attempt> attempts = new HashMap<>();

    /** What is to be written for the attempt's command, where it has ended. */
    void add(Attempt attempt) {
        if (attempt.ended()) {
            attempts.put(attempt.step(), attempt);
        }
    }

    /**
     * Writes the blocks of a page that have changed, into its translations too, which have the same
     * blocks in the same order.
     *
     * @return whether one has changed
     */
    boolean write(Page page, List<Page> translations) {
        List<Block> blocks = blocks(page);
        List<List<String>> contents = blocks.stream().map(this::content).toList();
        boolean changed = replace(page, contents);
        translations.stream()
                .filter(one -> blocks(one).size() == blocks.size())
                .forEach(one -> replace(one, contents));
        return changed;
    }

    private List<String> content(Block block) {
        List<String> content = new ArrayList<>();
        for (Step step : block.steps()) {
            content.add("$ " + step.command().replace("\n", "\n> "));
            Optional<Attempt> attempt = Optional.ofNullable(attempts.get(step));
            int exitCode = attempt.map(Attempt::exitCode).orElse(step.exitCode());
            if (exitCode != 0) {
                content.add("? " + exitCode);
            }
            content.addAll(
                    attempt.map(Attempt::transcript)
                            .filter(transcript -> !transcript.matches())
                            .map(Transcript::updated)
                            .orElse(step.expected()));
        }
        return content;
    }

    private static boolean replace(Page page, List<List<String>> contents) {
        List<String> before = read(page.file());
        List<String> lines = new ArrayList<>(before);
        List<Block> blocks = blocks(page);
        for (int at = blocks.size() - 1; at >= 0; at--) { // from below: lines keep their numbers
            int first = blocks.get(at).line() - 1;
            List<String> old = lines.subList(first, first + blocks.get(at).length());
            old.clear();
            old.addAll(contents.get(at));
        }
        String text = String.join("\n", lines) + "\n";
        boolean changed = !text.equals(String.join("\n", before) + "\n");
        if (changed) {
            write(page.file(), text);
        }
        return changed;
    }

    private static List<Block> blocks(Page page) {
        return page.sections().stream()
                .map(Section::blocks)
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Block::line))
                .toList();
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
