package dev.tp1.lab.run;

import dev.tp1.lab.workspace.WorkspaceOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.concurrent.Callable;

/** Lets what was found of questions no longer count. */
@Command(
        name = "reset",
        description =
                "Forget what was found of a question, an exercise or all: verdicts, observations"
                        + " and hints. Your files stay as they are.")
public final class ResetCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PART",
            description = "An exercise (5) or a question (5.b); all 28 questions where absent.")
    private List<String> parts = List.of();

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private WorkspaceOption workspace;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<String> questions = Questions.in(parts);
        RunFile run = RunFile.of(workspace.find());
        List<String> known = questions.stream().filter(run::knows).toList();
        known.forEach(run::forget);
        spec.commandLine()
                .getOut()
                .println(
                        known.isEmpty()
                                ? "Nothing was known of that."
                                : "Forgotten: %s. ./tp1 check looks again; your files are as they were."
                                        .formatted(String.join(", ", known)));
        return 0;
    }
}
