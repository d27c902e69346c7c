package dev.tp1.lab;

import dev.tp1.lab.answer.AnswerCommand;
import dev.tp1.lab.check.CheckCommand;
import dev.tp1.lab.classes.ClassCommand;
import dev.tp1.lab.doctor.DoctorCommand;
import dev.tp1.lab.grade.GradeCommand;
import dev.tp1.lab.hint.HintCommand;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.record.RecordCommand;
import dev.tp1.lab.report.ReportCommand;
import dev.tp1.lab.run.ResetCommand;
import dev.tp1.lab.start.StartCommand;
import dev.tp1.lab.submit.SubmitCommand;
import dev.tp1.lab.up.UpCommand;
import dev.tp1.lab.walk.WalkCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParseResult;

import java.util.Optional;

/** {@code tp1}: parses what was typed, runs the command, and tells how it ended. */
@Command(
        name = "tp1",
        resourceBundle = "dev.tp1.lab.help", // of all commands, in the launcher's language
        subcommands = {
            UpCommand.class,
            DoctorCommand.class,
            StartCommand.class,
            WalkCommand.class,
            CheckCommand.class,
            HintCommand.class,
            AnswerCommand.class,
            RecordCommand.class,
            ReportCommand.class,
            SubmitCommand.class,
            ClassCommand.class,
            GradeCommand.class,
            ResetCommand.class
        },
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT, // every command has --help
        synopsisSubcommandLabel = "${bundle:label.command}",
        versionProvider = Tp1.Version.class)
public final class Tp1 {
    private static final Messages MESSAGES = Messages.of(Tp1.class);

    private Tp1() {}

    static void main(String[] arguments) {
        System.exit(run(commandLine(), arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Tp1())
                .setParameterExceptionHandler((e, typed) -> UsageError.tell(e))
                .setExecutionExceptionHandler(Tp1::tell);
    }

    /** The exit code: 0, 1 if the command could not go on, 2 if it was not understood. */
    static int run(CommandLine line, String... arguments) {
        if (arguments.length == 0) {
            line.usage(line.getErr());
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(arguments);
    }

    private static int tell(Exception e, CommandLine line, ParseResult typed) throws Exception {
        if (!(e instanceof UserErrorException)) {
            throw e;
        }
        line.getErr().println("tp1: " + e.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** As the jar's manifest says it. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            Optional<String> version =
                    Optional.ofNullable(Tp1.class.getPackage().getImplementationVersion());
            return new String[] {
                MESSAGES.text("version", version.orElseGet(() -> MESSAGES.text("not-packaged")))
            };
        }
    }
}
