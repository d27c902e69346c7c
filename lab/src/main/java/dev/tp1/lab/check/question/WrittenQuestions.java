package dev.tp1.lab.check.question;

import dev.tp1.lab.answer.AnswerFile;
import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.check.finding.Findings;
import dev.tp1.lab.check.finding.UnreadableFile;
import dev.tp1.lab.message.Messages;
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
    /** 2.a, 2.c and so on, in the order of the exercises. */
    public static final List<String> ALL = Questions.WRITTEN;

    private static final Findings FINDINGS = Findings.of(WrittenQuestions.class);
    private static final Messages MESSAGES = Messages.of(WrittenQuestions.class);
    private static final int FEWEST_WORDS = 5;

    private final Workspace workspace;

    /** With the answers of that workspace. */
    public WrittenQuestions(Workspace workspace) {
        this.workspace = workspace;
    }

    /** By question, what decides it. */
    public Map<String, Supplier<Finding>> questions() {
        return ALL.stream()
                .collect(
                        Collectors.toMap(
                                Function.identity(), question -> () -> isAnswered(question)));
    }

    private List<String> encoding(AnswerFile answer) {
        return TextFile.read(answer.file()).isUtf8()
                ? List.of()
                : List.of(MESSAGES.text("answer.not-utf-8", workspace.show(answer.file())));
    }

    private Finding isAnswered(String question) {
        AnswerFile answer = AnswerFile.of(workspace, question);
        String file = workspace.show(answer.file());
        if (answer.isNoText()) {
            return UnreadableFile.of(file, TextFile.read(answer.file()).encoding());
        }
        if (answer.isTooLong()) {
            return FINDINGS.failed("answer.too-long", file, AnswerFile.LONGEST);
        }
        int words = answer.length();
        if (words == 0) {
            return FINDINGS.notBegun("answer.none", file, question);
        }
        int different = answer.differentWords();
        if (words >= FEWEST_WORDS && different < FEWEST_WORDS) {
            return FINDINGS.failed("answer.repeats", file, different, question);
        }
        return words < FEWEST_WORDS
                ? FINDINGS.failed("answer.too-short", file, words, question)
                : FINDINGS.passed(encoding(answer), "answer.given", words);
    }
}
