package dev.tp1.lab.run;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.workspace.WorkspaceOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.concurrent.Callable;

/** Lets what was found of questions no longer count. */
@Command(name = "reset")
public final class ResetCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.of(ResetCommand.class);

    @Parameters(paramLabel = "${bundle:label.part}", descriptionKey = "part")
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
                                ? MESSAGES.text("nothing-to-reset")
                                : MESSAGES.text("reset", String.join(", ", known)));
        return 0;
    }
}
