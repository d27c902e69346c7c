package dev.tp1.lab.page;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A fenced block {@code console} of a page.
 *
 * @param line of the page, from 1, at which its first command stands
 * @param length how many lines stand between its fences
 * @param steps in the order of the page
 */
public record Block(int line, int length, List<Step> steps) {
    private static final Messages MESSAGES = Messages.of(Block.class);
    private static final String COMMAND = "$ ";

    /**
     * Reads what stands between the fences.
     *
     * @param page what a message calls the page
     * @param line of the page at which the content begins
     * @param prompt of the program that a person types into; null where there is none
     */
    static Block parse(String page, int line, @Nullable String prompt, List<String> content) {
        List<Step> steps = new ArrayList<>();
        int at = 0;
        while (at < content.size()) {
            if (!content.get(at).startsWith(COMMAND)) {
                throw new UserErrorException(MESSAGES.text("no-command", page, line + at));
            }
            int end = prompt == null ? next(content, at) : content.size();
            steps.add(step(line + at, prompt, content.subList(at, end)));
            at = end;
        }
        return new Block(line, content.size(), steps);
    }

    private static int next(List<String> content, int command) {
        int end = command + 1;
        while (end < content.size() && !content.get(end).startsWith(COMMAND)) {
            end++;
        }
        return end;
    }

    private static Step step(int line, @Nullable String prompt, List<String> content) {
        StringBuilder command = new StringBuilder(content.getFirst().substring(2));
        int at = 1;
        while (at < content.size() && content.get(at).startsWith("> ")) {
            command.append('\n').append(content.get(at).substring(2));
            at++;
        }
        int exitCode = 0;
        if (at < content.size() && content.get(at).matches("\\? \\d{1,3}")) {
            exitCode = Integer.parseInt(content.get(at).substring(2));
            at++;
        }
        List<String> expected = List.copyOf(content.subList(at, content.size()));
        return new Step(line, command.toString(), exitCode, prompt, line + at, expected);
    }
}
