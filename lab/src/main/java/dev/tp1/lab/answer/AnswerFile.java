package dev.tp1.lab.answer;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.TextFile;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.model.exercise.Exercise.Question;
import dev.tp1.model.exercise.Exercises;
import dev.tp1.model.run.Answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The file of a written answer; it need not exist. */
public record AnswerFile(String question, Path file) {
    private static final Messages MESSAGES = Messages.of(AnswerFile.class);
    private static final Pattern HEADING_AND_QUESTION =
            Pattern.compile("\\A\\s*# .*(\\R|\\z)(\\s*>.*(\\R|\\z))*");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** In characters, as the API takes it. */
    public static final int LONGEST = 20_000;

    public static AnswerFile of(Workspace workspace, String question) {
        return new AnswerFile(question, workspace.answers().resolve(question + ".md"));
    }

    /** Takes the answers of a workspace over into its run, and out of it those that are gone. */
    public static void keepAll(Workspace workspace, RunFile run) {
        Exercises.questions()
                .forEach(
                        question ->
                                of(workspace, question)
                                        .answer()
                                        .ifPresentOrElse(
                                                run::answer, () -> run.withdraw(question)));
    }

    /** Makes the file of a written question, with the question in it, unless it is there. */
    public void make() {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, template());
            }
        } catch (IOException e) {
            throw new UserErrorException(
                    MESSAGES.text("cannot-write", file, e.getClass().getSimpleName()));
        }
    }

    /** What the person wrote, without the heading, the question and comments; may be empty. */
    public String words() {
        String text = TextFile.read(file).text();
        return COMMENT.matcher(HEADING_AND_QUESTION.matcher(text).replaceFirst(""))
                .replaceAll("")
                .strip();
    }

    /** Whether the file is there and cannot be read as text. */
    public boolean isNoText() {
        return Files.exists(file) && !TextFile.read(file).isText();
    }

    /** Whether it is longer than the API takes it. */
    public boolean isTooLong() {
        return words().length() > LONGEST;
    }

    /** How many words it has. */
    public int length() {
        return (int) WORD.matcher(words()).results().count();
    }

    /** How many of its words are different; capitals do not count. */
    public int differentWords() {
        return (int)
                WORD.matcher(words())
                        .results()
                        .map(word -> word.group().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count();
    }

    private Optional<Answer> answer() {
        String words = words();
        if (words.isEmpty() || isTooLong()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Answer(question, words, Files.getLastModifiedTime(file).toInstant()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private String template() {
        return """
        # %s %s

        > %s

        <!-- %s -->

        """
                .formatted(
                        question,
                        title(),
                        MESSAGES.text("question." + question),
                        MESSAGES.text("write-below"));
    }

    private String title() {
        return Exercises.in(Messages.language()).stream()
                .flatMap(exercise -> exercise.questions().stream())
                .filter(one -> one.question().equals(question))
                .map(Question::title)
                .findFirst()
                .orElseThrow();
    }
}
