package dev.tp1.lab.hint;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.page.Page;
import dev.tp1.lab.run.Questions;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Framework;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.lab.workspace.WorkspaceOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Shows the next hint of a question, and notes in the run file that it was shown. */
@Command(name = "hint")
public final class HintCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.of(HintCommand.class);

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
        PrintWriter out = spec.commandLine().getOut();
        Optional<String> setUp = Questions.setUp(question);
        if (setUp.isPresent()) {
            out.println(setUp.get());
            return 0;
        }
        show(Questions.named(question), workspace.find(), out);
        return 0;
    }

    private static void show(String question, Workspace workspace, PrintWriter out) {
        List<String> hints = Hints.of(question, Framework.of(workspace), Messages.language());
        RunFile run = RunFile.of(workspace);
        int next = Math.min(run.hints(question), hints.size() - 1);
        out.println(MESSAGES.text("title", question, next + 1, hints.size()));
        out.println(hints.get(next));
        if (next == hints.size() - 1) {
            out.println();
            out.println(MESSAGES.text("page", Page.of(question, Messages.language())));
        }
        run.hint(question);
    }
}
