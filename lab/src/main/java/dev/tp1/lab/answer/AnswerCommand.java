package dev.tp1.lab.answer;

import dev.tp1.lab.CannotGoOnException;
import dev.tp1.lab.run.Questions;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.lab.workspace.WorkspaceOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Opens the file of a written answer in the person's editor. */
@Command(name = "answer", description = "Write down your answer to a question, in your editor.")
public final class AnswerCommand implements Callable<Integer> {
    @Parameters(paramLabel = "QUESTION", description = "A question, such as 2.a.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String question;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private WorkspaceOption workspace;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        String name = Questions.named(question);
        Workspace own = workspace.findOwn("answered");
        AnswerFile answer = AnswerFile.of(own, name);
        answer.make();
        PrintWriter out = spec.commandLine().getOut();
        Optional<String> editor = editor();
        if (editor.isEmpty()) {
            out.println(
                    "Write your answer into %s; %s."
                            .formatted(
                                    answer.file(),
                                    System.getenv("TP1_CONTAINER") == null
                                            ? "where EDITOR is set, it opens by itself"
                                            : "open it yourself: the container has no editor"));
        } else {
            open(editor.get(), answer);
        }
        AnswerFile.keepAll(own, RunFile.of(own));
        out.println("%s has %d words.".formatted(own.show(answer.file()), answer.length()));
        return 0;
    }

    /** As other programs look for it. */
    private static Optional<String> editor() {
        return Stream.of("VISUAL", "EDITOR")
                .map(System::getenv)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    /** The variable may hold options too, which a shell takes apart. */
    private static void open(String editor, AnswerFile answer) throws InterruptedException {
        try {
            int exitCode =
                    new ProcessBuilder(
                                    "sh",
                                    "-c",
                                    editor + " \"$1\"",
                                    "answer",
                                    answer.file().toString())
                            .inheritIO()
                            .start()
                            .waitFor();
            if (exitCode != 0) {
                throw new CannotGoOnException(
                        "Your editor, `%s`, ended with exit code %d. The answer lies in %s."
                                .formatted(editor, exitCode, answer.file()));
            }
        } catch (IOException e) {
            throw new CannotGoOnException(
                    "Your editor, `%s`, does not start. The answer lies in %s."
                            .formatted(editor, answer.file()));
        }
    }
}
