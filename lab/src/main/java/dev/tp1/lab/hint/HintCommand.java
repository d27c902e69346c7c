package dev.tp1.lab.hint;

import dev.tp1.lab.Home;
import dev.tp1.lab.run.Questions;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.WorkspaceOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

/** Shows the next hint of a question; how many were shown is kept in the run file. */
@Command(
        name = "hint",
        description =
                "Show a hint for a question. Each call goes further; the last is the solution.")
public final class HintCommand implements Callable<Integer> {
    @Parameters(paramLabel = "QUESTION", description = "A question, such as 5.b.")
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
        Home.find(Hints.FILE);
        List<String> hints = Hints.of(name, Home.folder());
        RunFile run = RunFile.of(workspace.find());
        int next = Math.min(run.hints(name), hints.size() - 1);
        PrintWriter out = spec.commandLine().getOut();
        out.println("%s, hint %d of %d:".formatted(name, next + 1, hints.size()));
        out.println(hints.get(next));
        run.hint(name);
        return 0;
    }
}
