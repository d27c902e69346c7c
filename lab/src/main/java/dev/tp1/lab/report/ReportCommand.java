package dev.tp1.lab.report;

import dev.tp1.lab.answer.AnswerFile;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.lab.workspace.WorkspaceOption;
import dev.tp1.model.exercise.Language;
import dev.tp1.model.report.Report;
import dev.tp1.model.run.Run;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

/** Prints the report of a run. */
@Command(name = "report")
public final class ReportCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.of(ReportCommand.class);

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

    @Option(names = "--format", paramLabel = "md|html", defaultValue = "md")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Format format;

    @Option(names = "--lang", paramLabel = "fr|en")
    private @Nullable Lang language;

    @Option(names = "--with-version")
    private boolean withVersion;

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
            throw new UserErrorException(MESSAGES.text("nothing", found.folder()));
        }
        Language spoken =
                language == null ? Messages.language() : Language.of(language.name(), null);
        Run kept = run.run(found.student(), found.schoolClass().orElse(null));
        Report report =
                withVersion
                        ? Report.of(kept, spec.root().version()[0], spoken)
                        : Report.of(kept, spoken);
        PrintWriter out = spec.commandLine().getOut();
        out.print(format == Format.html ? report.html() : report.markdown());
        out.flush();
        return 0;
    }
}
