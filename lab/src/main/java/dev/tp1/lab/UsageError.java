package dev.tp1.lab;

import dev.tp1.lab.message.Messages;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Says what was wrong with what was typed, in the launcher's language: picocli says it in English.
 */
final class UsageError {
    private static final Messages MESSAGES = Messages.of(UsageError.class);

    private UsageError() {}

    /** Prints it, and how the command is used or what may have been meant. */
    static int tell(ParameterException e) {
        CommandLine line = e.getCommandLine();
        line.getErr().println("tp1: " + reason(e));
        List<String> suggestions =
                e instanceof UnmatchedArgumentException unmatched
                        ? suggestions(unmatched)
                        : List.of();
        if (suggestions.isEmpty()) {
            line.usage(line.getErr());
        } else {
            line.getErr().println(MESSAGES.text("did-you-mean", String.join(", ", suggestions)));
        }
        return CommandLine.ExitCode.USAGE;
    }

    private static List<String> suggestions(UnmatchedArgumentException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        return e.getSuggestions().stream()
                .map(one -> e.isUnknownOption() ? one : command + " " + one)
                .toList();
    }

    private static String reason(ParameterException e) {
        return switch (e) {
            case MissingParameterException missing ->
                    MESSAGES.text(
                            "missing",
                            missing.getMissing().stream()
                                    .map(UsageError::name)
                                    .collect(Collectors.joining(", ")));
            case UnmatchedArgumentException unmatched ->
                    MESSAGES.text("unknown", String.join(" ", unmatched.getUnmatched()));
            case OverwrittenOptionException twice ->
                    MESSAGES.text("twice", name(twice.getOverwritten()));
            default ->
                    e.getArgSpec() == null
                            ? String.valueOf(e.getMessage())
                            : MESSAGES.text(
                                    "wrong-value",
                                    name(e.getArgSpec()),
                                    String.valueOf(e.getValue()));
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
