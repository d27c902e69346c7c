package dev.tp1.lab.walk;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.page.Page;
import dev.tp1.lab.page.Section;

import java.util.List;
import java.util.stream.IntStream;

/** What is to be walked of a page: all of it, or from its beginning up to a question. */
record Part(Page page, List<Section> sections) {
    private static final Messages MESSAGES = Messages.of(Part.class);

    /**
     * What is to be walked of all pages.
     *
     * @param names exercises and questions, {@code 5} or {@code 5.b}; all pages where there is none
     * @return in the order of the pages
     */
    static List<Part> of(List<Page> pages, List<String> names) {
        names.forEach(name -> check(pages, name));
        return pages.stream()
                .map(page -> of(page, names))
                .filter(part -> !part.sections().isEmpty())
                .toList();
    }

    private static Part of(Page page, List<String> names) {
        if (names.isEmpty() || names.contains(String.valueOf(page.exercise()))) {
            return new Part(page, page.sections());
        }
        int last =
                IntStream.range(0, page.sections().size())
                        .filter(at -> names.contains(page.sections().get(at).name()))
                        .max()
                        .orElse(-1);
        return new Part(page, page.sections().subList(0, last + 1));
    }

    private static void check(List<Page> pages, String name) {
        boolean known =
                pages.stream()
                        .anyMatch(
                                page ->
                                        name.equals(String.valueOf(page.exercise()))
                                                || page.sections().stream()
                                                        .map(Section::name)
                                                        .anyMatch(name::equals));
        if (!known) {
            throw new UserErrorException(MESSAGES.text("unknown", name));
        }
    }

    boolean needsPorts() {
        return sections.stream()
                .flatMap(section -> section.steps().stream())
                .map(step -> step.command())
                .anyMatch(command -> command.contains("8000") || command.contains("compose"));
    }
}
