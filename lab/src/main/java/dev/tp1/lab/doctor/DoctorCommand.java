package dev.tp1.lab.doctor;

import dev.tp1.lab.Home;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

/** Tells what the lab needs of this machine; ends with 1 where something keeps it from running. */
@Command(name = "doctor", description = "Say whether this machine has what the lab needs.")
public final class DoctorCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Finding> findings = Doctor.examine(Home.folder());
        findings.forEach(
                finding ->
                        out.printf(
                                "%-4s  %-9s  %s%n",
                                finding.state().word(), finding.thing(), finding.text()));
        return findings.stream().anyMatch(one -> one.state() == Finding.State.BAD) ? 1 : 0;
    }
}
