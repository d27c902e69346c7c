package dev.tp1.lab.report;

import dev.tp1.lab.CannotGoOnException;
import dev.tp1.lab.answer.AnswerFile;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.lab.workspace.WorkspaceOption;
import dev.tp1.model.exercise.Language;
import dev.tp1.model.report.Report;

import org.jspecify.annotations.Nullable;

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

    /** What it can be written in. */
    enum Lang {
        fr,
        en
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
    private @Nullable Lang language;

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
        boolean french =
                language == null
                        ? Locale.getDefault().getLanguage().equals("fr")
                        : language == Lang.fr;
        Language spoken = french ? Language.FRENCH : Language.ENGLISH;
        Report report =
                Report.of(run.run(found.student(), found.schoolClass().orElse(null)), spoken);
        PrintWriter out = spec.commandLine().getOut();
        out.print(format == Format.html ? report.html() : report.markdown());
        out.flush();
        return 0;
    }
}
