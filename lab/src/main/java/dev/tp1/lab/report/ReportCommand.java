package dev.tp1.lab.report;

import dev.tp1.api.exercise.Language;
import dev.tp1.api.report.Report;
import dev.tp1.lab.CannotGoOnException;
import dev.tp1.lab.answer.AnswerFile;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.lab.workspace.WorkspaceOption;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Prints the report of a run. */
@Command(
        name = "report",
        description = "Print the report of your run: ./tp1 report --format html > report.html")
public final class ReportCommand implements Callable<Integer> {
    /** What it can be written as. */
    enum Format {
        md,
        html
    }

    @Option(
            names = "--format",
            paramLabel = "md|html",
            defaultValue = "md",
            description = "Markdown or HTML (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Format format;

    @Option(
            names = "--lang",
            paramLabel = "fr|en",
            description = "The language of its own words (default: that of your machine).")
    private String language = Locale.getDefault().getLanguage();

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private WorkspaceOption workspace;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        Workspace found = workspace.find();
        RunFile run = RunFile.of(found);
        AnswerFile.keepAll(found, run);
        if (run.isEmpty()) {
            throw new CannotGoOnException(
                    "There is nothing to report of %s yet: run ./tp1 check first."
                            .formatted(found.folder()));
        }
        Language spoken = language.equals("fr") ? Language.FRENCH : Language.ENGLISH;
        Report report =
                Report.of(run.run(found.student(), found.schoolClass().orElse(null)), spoken);
        PrintWriter out = spec.commandLine().getOut();
        out.print(format == Format.html ? report.html() : report.markdown());
        out.flush();
        return 0;
    }
}
