package dev.tp1.lab.submit;

import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.terminal.UserTerminal;
import dev.tp1.lab.workspace.Fingerprint;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.model.exercise.Exercises;
import dev.tp1.model.run.Run;
import dev.tp1.model.submission.Hints;
import dev.tp1.model.submission.Sources;
import dev.tp1.model.submission.Submission;
import dev.tp1.model.submission.Tools;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What goes to a server that collects for a class: the run, and all that it was made from. */
final class ClassSubmission {
    private static final Messages MESSAGES = Messages.of(ClassSubmission.class);

    private ClassSubmission() {}

    /**
     * The submission of a workspace.
     *
     * @param secrets what to do with files that look like secrets: send or leave-out; null to ask
     */
    static Submission of(
            Workspace workspace,
            RunFile file,
            Run run,
            String studentId,
            Tools tools,
            @Nullable String secrets) {
        Path folder = workspace.folder();
        Sources sources =
                new Sources(
                        Fingerprint.of(folder),
                        WorkspaceFiles.read(folder, leftOut(folder, secrets)));
        return new Submission(studentId, run, sources, tools, hints(file));
    }

    private static List<Path> leftOut(Path folder, @Nullable String secrets) {
        List<Path> found = WorkspaceFiles.secrets(folder);
        boolean sent =
                found.isEmpty() || (secrets == null ? isSent(found) : secrets.equals("send"));
        return sent ? List.of() : found;
    }

    private static boolean isSent(List<Path> found) {
        String names = found.stream().map(Path::toString).collect(Collectors.joining(", "));
        String answer =
                UserTerminal.console()
                        .map(one -> one.readLine("%s", MESSAGES.text("ask-for-secrets", names)))
                        .orElseThrow(() -> new UserErrorException(MESSAGES.text("secrets", names)));
        return answer.strip().toLowerCase(Locale.ROOT).matches("y|yes|o|oui");
    }

    private static List<Hints> hints(RunFile file) {
        return Exercises.questions().stream()
                .filter(question -> file.hints(question) > 0)
                .map(question -> new Hints(question, file.hints(question)))
                .toList();
    }
}
