package dev.tp1.model.exercise;

import dev.tp1.model.exercise.Exercise.Question;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The exercises as the pages in the jar of docs/ have them: the title is the page's first heading,
 * {@code # Exercise 5: …}, and each {@code ## 5.b …} is a question. A page is read when it is first
 * asked for. Safe from any thread.
 */
public final class Exercises {
    private static final List<String> FOLDERS =
            List.of(
                    "01-first-container",
                    "02-images-and-containers",
                    "03-dockerfile",
                    "04-run-the-api",
                    "05-compose",
                    "06-database",
                    "07-operate",
                    "08-towards-production");
    private static final Pattern QUESTION = Pattern.compile("([1-8]\\.[a-z]) (.+)");
    private static final Map<Language, List<Exercise>> READ = new ConcurrentHashMap<>();

    private Exercises() {}

    /** All eight, in order. */
    public static List<Exercise> in(Language language) {
        return READ.computeIfAbsent(language, Exercises::read);
    }

    /** The exercise of that number; empty where there is none. */
    public static Optional<Exercise> find(int exercise, Language language) {
        return in(language).stream().filter(one -> one.exercise() == exercise).findFirst();
    }

    /** The names of the 28 questions, {@code 1.b} to {@code 8.b}, in order. */
    public static List<String> questions() {
        return in(Language.ENGLISH).stream()
                .flatMap(exercise -> exercise.questions().stream())
                .map(Question::question)
                .toList();
    }

    private static List<Exercise> read(Language language) {
        return IntStream.rangeClosed(1, FOLDERS.size())
                .mapToObj(number -> read(number, language))
                .toList();
    }

    private static Exercise read(int number, Language language) {
        String page = "/docs/exercises/" + FOLDERS.get(number - 1) + "/" + language.page();
        List<Heading> headings = headings(text(page));
        return new Exercise(
                number,
                title(headings.getFirst(), language),
                headings.stream()
                        .filter(heading -> heading.getLevel() == 2)
                        .map(heading -> QUESTION.matcher(words(heading)))
                        .filter(Matcher::matches)
                        .map(question -> new Question(question.group(1), question.group(2)))
                        .toList());
    }

    private static String title(Heading first, Language language) {
        return words(first).replaceFirst("^" + language.exercise() + " \\d ?: ", "");
    }

    private static String words(Heading heading) {
        return TextContentRenderer.builder().build().render(heading).strip();
    }

    private static List<Heading> headings(String markdown) {
        List<Heading> headings = new ArrayList<>();
        Parser.builder()
                .build()
                .parse(markdown)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Heading heading) {
                                headings.add(heading);
                            }
                        });
        return headings;
    }

    private static String text(String page) {
        try (InputStream file = Exercises.class.getResourceAsStream(page)) {
            if (file == null) {
                throw new IllegalStateException("The class path has no " + page);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
