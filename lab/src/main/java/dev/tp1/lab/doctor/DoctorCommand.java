package dev.tp1.lab.doctor;

import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

/** Tells what the lab needs of this machine; ends with 1 where something keeps it from running. */
@Command(name = "doctor")
public final class DoctorCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.of(DoctorCommand.class);

    @Option(names = "--pull")
    private boolean pull;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (pull && Docker.engine().isPresent()) {
            Images.pull(out);
        }
        List<Diagnostic> diagnostics = Doctor.examine(Project.folder());
        diagnostics.forEach(
                diagnostic ->
                        out.printf(
                                "%-4s  %-9s  %s%n",
                                word(diagnostic.state()), diagnostic.thing(), diagnostic.text()));
        return diagnostics.stream().anyMatch(one -> one.state() == Diagnostic.State.BAD) ? 1 : 0;
    }

    private static String word(Diagnostic.State state) {
        return MESSAGES.text(
                switch (state) {
                    case GOOD -> "good";
                    case ADVICE -> "advice";
                    case BAD -> "bad";
                });
    }
}
