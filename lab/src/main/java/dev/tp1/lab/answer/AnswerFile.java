package dev.tp1.lab.answer;

import dev.tp1.lab.CannotGoOnException;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.model.exercise.Exercise.Question;
import dev.tp1.model.exercise.Exercises;
import dev.tp1.model.exercise.Language;
import dev.tp1.model.run.Answer;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The file of a written answer; it need not exist. */
public record AnswerFile(String question, Path file) {
    private static final Pattern HEADING = Pattern.compile("\\A\\s*# .*");
    private static final Pattern COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int LONGEST = 20_000; // characters, as the API takes it

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

    /** Makes the file, with the question in it, unless it is there. */
    public void make() {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(
                        file,
                        """
                        # %s %s

                        <!-- Write your answer below, in your own words, as Markdown. This line does not count. -->

                        """
                                .formatted(question, title()));
            }
        } catch (IOException e) {
            throw new CannotGoOnException(
                    "Cannot write %s (%s): is the folder yours?".formatted(file, e.getMessage()));
        }
    }

    /** What the person wrote: neither the heading nor comments; empty where nothing is there. */
    public String words() {
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            String words = COMMENT.matcher(HEADING.matcher(text).replaceFirst("")).replaceAll("");
            return words.strip();
        } catch (CharacterCodingException e) {
            throw new CannotGoOnException(
                    "Cannot read %s as UTF-8 text: save it so.".formatted(file));
        } catch (IOException e) {
            throw new CannotGoOnException(
                    "Cannot read %s (%s): is it yours?".formatted(file, e.getMessage()));
        }
    }

    /** How many words it has. */
    public int length() {
        return (int) WORD.matcher(words()).results().count();
    }

    private Optional<Answer> answer() {
        String words = words();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        if (words.length() > LONGEST) {
            throw new CannotGoOnException(
                    "%s is longer than %d characters: shorten it.".formatted(file, LONGEST));
        }
        try {
            return Optional.of(
                    new Answer(question, words, Files.getLastModifiedTime(file).toInstant()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private String title() {
        return Exercises.in(Language.ENGLISH).stream()
                .flatMap(exercise -> exercise.questions().stream())
                .filter(one -> one.question().equals(question))
                .map(Question::title)
                .findFirst()
                .orElseThrow();
    }
}
