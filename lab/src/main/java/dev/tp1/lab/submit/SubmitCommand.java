package dev.tp1.lab.submit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.answer.AnswerFile;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.server.ClassServer;
import dev.tp1.lab.server.Server;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.lab.workspace.WorkspaceOption;
import dev.tp1.model.run.Run;
import dev.tp1.model.submission.Submission;
import dev.tp1.model.submission.Tools;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * Submits the run of a workspace: to the class of its code where tp1.yml has the id of the student,
 * else to the notebook of a machine, where it replaces what was submitted before.
 */
@Command(name = "submit")
public final class SubmitCommand implements Callable<Integer> {
    private static final Messages MESSAGES = Messages.of(SubmitCommand.class);
    private static final List<Duration> PAUSES =
            Stream.of(1, 2, 4, 8).map(Duration::ofSeconds).toList();

    @Parameters(
            paramLabel = "URL",
            descriptionKey = "url",
            arity = "0..1",
            defaultValue = "http://localhost:8000")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String url;

    @Option(names = "--renamed")
    private boolean renamed;

    @Option(names = "--copied")
    private boolean copied;

    @Option(names = "--secrets", paramLabel = "send|leave-out")
    private @Nullable String secrets;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private WorkspaceOption workspace;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Server server = Server.at(url, Optional.ofNullable(System.getenv("TP1_HOST")));
        Workspace own = workspace.findOwn();
        RunFile file = RunFile.of(own);
        AnswerFile.keepAll(own, file);
        if (file.isEmpty()) {
            throw new UserErrorException(MESSAGES.text("nothing", own.folder()));
        }
        Run run = file.run(own.student(), own.schoolClass().orElse(null));
        Optional<String> studentId = own.studentId();
        return studentId.isPresent()
                ? submitToClass(server, own, file, run, studentId.get())
                : submitRun(server, own, file, run);
    }

    private int submitToClass(Server server, Workspace own, RunFile file, Run run, String studentId)
            throws InterruptedException {
        String schoolClass =
                own.schoolClass()
                        .orElseThrow(() -> new UserErrorException(MESSAGES.text("no-code")));
        Tools tools = InstalledTools.of(own, spec.root().version()[0]);
        Submission submission =
                ClassSubmission.of(own, file, run, studentId, tools, requireKnown(secrets));
        String path = ClassServer.path(schoolClass, "submissions");
        String token = WorkspaceTokens.get(own, schoolClass, studentId);
        JsonNode stored =
                new Delivery(server.uri(path), server.shows(path), PAUSES, out())
                        .post(json(submission), token)
                        .path("submission");
        out().println(
                        MESSAGES.text(
                                "stored-in-class",
                                studentId,
                                run.student(),
                                schoolClass,
                                run.passed(),
                                submission.sources().files().size(),
                                stored.path("submittedAt").asText()));
        if (stored.path("late").asBoolean()) {
            out().println(MESSAGES.text("late"));
        }
        return 0;
    }

    private int submitRun(Server server, Workspace own, RunFile file, Run run)
            throws InterruptedException {
        if (copied) {
            file.renew();
        }
        String path = "/runs/" + file.id();
        JsonNode stored =
                new Delivery(server.uri(path), server.shows(path), PAUSES, out())
                        .put(json(run), renamed ? Optional.empty() : Optional.of(run.student()));
        out().println(stored(stored, run));
        out().println(MESSAGES.text("report", server.shows(path)));
        if (own.schoolClass().isEmpty()) {
            out().println(MESSAGES.text("no-class"));
        }
        return 0;
    }

    private static @Nullable String requireKnown(@Nullable String secrets) {
        if (secrets != null && !List.of("send", "leave-out").contains(secrets)) {
            throw new UserErrorException(MESSAGES.text("unknown-secrets", secrets));
        }
        return secrets;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String stored(JsonNode stored, Run run) {
        String student = stored.path("student").asText(run.student());
        int passed = stored.path("passed").asInt(run.passed());
        return run.schoolClass() == null
                ? MESSAGES.text("stored", student, passed)
                : MESSAGES.text("stored-with-class", student, run.schoolClass(), passed);
    }

    private static String json(Object document) {
        try {
            return RunFile.JSON.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
