package dev.tp1.lab.page;

import java.util.List;

/**
 * What stands below a heading of a page, up to the next.
 *
 * @param name the question, {@code 5.b}, or {@code 5} where the section is not one
 * @param title the heading without the question's name
 */
public record Section(String name, String title, List<Block> blocks) {
    public boolean isQuestion() {
        return name.length() > 1;
    }

    /** The commands of all its blocks, in order. */
    public List<Step> steps() {
        return blocks.stream().flatMap(block -> block.steps().stream()).toList();
    }
}
