package dev.tp1.lab.answer;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
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
@Command(name = "answer")
public final class AnswerCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.of(AnswerCommand.class);

    @Parameters(paramLabel = "${bundle:label.question}", descriptionKey = "question")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String question;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private WorkspaceOption workspace;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        String name = Questions.named(question);
        if (!Questions.WRITTEN.contains(name)) {
            throw new UserErrorException(
                    MESSAGES.text("not-written", name, String.join(", ", Questions.WRITTEN)));
        }
        Workspace own = workspace.findOwn();
        AnswerFile answer = AnswerFile.of(own, name);
        answer.make();
        PrintWriter out = spec.commandLine().getOut();
        editor().ifPresentOrElse(
                        editor -> open(editor, answer), () -> out.println(howToOpen(answer)));
        AnswerFile.keepAll(own, RunFile.of(own));
        out.println(MESSAGES.text("saved", own.show(answer.file()), answer.length()));
        return 0;
    }

    /** As other programs look for it. */
    private static Optional<String> editor() {
        return Stream.of("VISUAL", "EDITOR")
                .map(System::getenv)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    private static String howToOpen(AnswerFile answer) {
        return System.getenv("TP1_CONTAINER") == null
                ? MESSAGES.text("no-editor", answer.file())
                : MESSAGES.text("no-editor-in-container", answer.file());
    }

    /** The variable may hold options too, which a shell takes apart. */
    private static void open(String editor, AnswerFile answer) {
        String script = editor + " \"$1\"";
        try {
            int exitCode =
                    new ProcessBuilder("sh", "-c", script, "answer", answer.file().toString())
                            .inheritIO()
                            .start()
                            .waitFor();
            if (exitCode != 0) {
                throw new UserErrorException(
                        MESSAGES.text("editor-failed", editor, exitCode, answer.file()));
            }
        } catch (IOException e) {
            throw new UserErrorException(MESSAGES.text("editor-missing", editor, answer.file()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
