package dev.tp1.lab.record;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.run.Questions;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.lab.workspace.WorkspaceOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps what a person types for a question, and what came back, in the run file. */
@Command(name = "record")
public final class RecordCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.of(RecordCommand.class);

    @Parameters(index = "0", paramLabel = "${bundle:label.question}", descriptionKey = "question")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String question;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "${bundle:label.command}",
            descriptionKey = "command")
    private List<String> command = List.of();

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private WorkspaceOption workspace;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        String name = Questions.named(question);
        Workspace own = workspace.findOwn();
        PrintWriter out = spec.commandLine().getOut();
        RunFile run = RunFile.of(own);
        Secrets secrets = Secrets.of(System.getenv());
        AtomicInteger kept = new AtomicInteger();
        Recorder recorder =
                new Recorder(
                        own,
                        one -> {
                            run.record(name, List.of(one.observe(name, secrets)));
                            kept.incrementAndGet();
                        });
        if (command.isEmpty()) {
            out.println(MESSAGES.text("begin", own.folder(), name));
            out.flush();
            recorder.shell(name);
        } else {
            recorder.command(command);
        }
        out.println(MESSAGES.text("kept", kept.get(), name));
        return 0;
    }
}
