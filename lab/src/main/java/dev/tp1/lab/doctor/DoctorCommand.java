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
        List<Finding> findings = Doctor.examine(Project.folder());
        findings.forEach(
                finding ->
                        out.printf(
                                "%-4s  %-9s  %s%n",
                                word(finding.state()), finding.thing(), finding.text()));
        return findings.stream().anyMatch(one -> one.state() == Finding.State.BAD) ? 1 : 0;
    }

    private static String word(Finding.State state) {
        return MESSAGES.text(
                switch (state) {
                    case GOOD -> "good";
                    case ADVICE -> "advice";
                    case BAD -> "bad";
                });
    }
}
