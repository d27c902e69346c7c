package dev.tp1.lab.page;

import dev.tp1.lab.project.Project;
import dev.tp1.model.exercise.Language;

import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of an exercise, in one language.
 *
 * @param exercise its number
 * @param title its first heading
 * @param sections in the order of the page; those without a heading of their own are not there
 */
public record Page(int exercise, Path file, String title, List<Section> sections) {
    /** The folder of the exercises in the project. */
    public static final String FOLDER = "docs/src/main/resources/exercises";

    private static final Pattern QUESTION = Pattern.compile("([1-8]\\.[a-z]) (.+)");

    /** What the English page of an exercise is called. */
    public static final String ENGLISH = "README.md";

    /** What the French page of an exercise is called. */
    public static final String FRENCH = "README.fr.md";

    /**
     * Where the page of a question lies in the project.
     *
     * @param question {@code 5.b}
     */
    public static Path of(String question, Language language) {
        String number = "0%s-".formatted(question.charAt(0));
        String name = language == Language.FRENCH ? FRENCH : ENGLISH;
        try (var folders = Files.list(Project.find(FOLDER))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(number))
                    .map(folder -> Project.folder().relativize(folder.resolve(name)))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The pages below a project's folder, by number.
     *
     * @param name {@link #ENGLISH} or {@link #FRENCH}
     */
    public static List<Page> all(Path home, String name) {
        try (var folders = Files.list(home.resolve(FOLDER))) {
            return folders.map(folder -> folder.resolve(name))
                    .filter(Files::exists)
                    .sorted()
                    .map(Page::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page in that file, whose folder begins with the exercise's number: {@code 05-…}. */
    public static Page read(Path file) {
        Path folder = Objects.requireNonNull(file.getParent());
        int exercise = Integer.parseInt(folder.getFileName().toString().substring(0, 2));
        Node document = parse(file);
        List<Section> sections = new ArrayList<>();
        String title = "";
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                title = words(heading);
            } else if (node instanceof Heading heading && heading.getLevel() == 2) {
                sections.add(section(file, exercise, heading));
            }
        }
        return new Page(exercise, file, title, sections);
    }

    private static Node parse(Path file) {
        try {
            return Parser.builder()
                    .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                    .build()
                    .parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Section section(Path file, int exercise, Heading heading) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = heading.getNext(); node != null; node = node.getNext()) {
            if (node instanceof Heading next && next.getLevel() <= 2) {
                break;
            }
            if (node instanceof FencedCodeBlock fence && isConsole(fence)) {
                blocks.add(block(file, fence));
            }
        }
        Matcher question = QUESTION.matcher(words(heading));
        return question.matches()
                ? new Section(question.group(1), question.group(2), blocks)
                : new Section(String.valueOf(exercise), words(heading), blocks);
    }

    private static boolean isConsole(FencedCodeBlock fence) {
        return fence.getInfo() != null && fence.getInfo().split(" ", 2)[0].equals("console");
    }

    private static Block block(Path file, FencedCodeBlock fence) {
        String[] info = fence.getInfo().split(" ", 2);
        @Nullable String prompt = info.length == 1 ? null : info[1].strip();
        int content = fence.getSourceSpans().getFirst().getLineIndex() + 2;
        return Block.parse(file.toString(), content, prompt, fence.getLiteral().lines().toList());
    }

    private static String words(Heading heading) {
        return TextContentRenderer.builder().build().render(heading).strip();
    }
}
