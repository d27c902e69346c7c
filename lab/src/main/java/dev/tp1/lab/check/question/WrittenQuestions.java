package dev.tp1.lab.check.question;

import dev.tp1.lab.answer.AnswerFile;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.UnreadableFile;
import dev.tp1.lab.run.Questions;
import dev.tp1.lab.workspace.TextFile;
import dev.tp1.lab.workspace.Workspace;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The questions that are answered in words: there must be an answer; a teacher reads it. */
public final class WrittenQuestions {
    public static final List<String> ALL = Questions.WRITTEN;

    private static final int FEWEST_WORDS = 5;

    private final Workspace workspace;

    public WrittenQuestions(Workspace workspace) {
        this.workspace = workspace;
    }

    public Map<String, Supplier<Finding>> questions() {
        return ALL.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(), question -> () -> isAnswered(question)));
    }

    private List<String> encoding(AnswerFile answer) {
        return TextFile.read(answer.file()).isUtf8()
                ? List.of()
                : List.of(
                        "%s is not saved as UTF-8: accents may be read wrongly elsewhere."
                                .formatted(workspace.show(answer.file())));
    }

    private Finding isAnswered(String question) {
        AnswerFile answer = AnswerFile.of(workspace, question);
        String file = workspace.show(answer.file());
        if (answer.isNoText()) {
            return UnreadableFile.of(file, TextFile.read(answer.file()).encoding());
        }
        if (answer.isTooLong()) {
            return Finding.failed(
                    "The answer in %s is longer than %d characters, so it is not kept."
                            .formatted(file, AnswerFile.LONGEST),
                    "Shorten it.");
        }
        int words = answer.length();
        if (words == 0) {
            return Finding.notBegun(
                    "There is no answer in %s.".formatted(file),
                    "./tp1 answer %s opens it.".formatted(question));
        }
        return words < FEWEST_WORDS
                ? Finding.failed(
                        "The answer in %s has %d words, which explain nothing."
                                .formatted(file, words),
                        "Write a sentence or two: ./tp1 answer %s.".formatted(question))
                : Finding.passed(
                        "There is an answer of %d words; its quality is the teacher's to judge."
                                .formatted(words),
                        encoding(answer));
    }
}
