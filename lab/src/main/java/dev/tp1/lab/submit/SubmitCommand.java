package dev.tp1.lab.submit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.answer.AnswerFile;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.lab.workspace.WorkspaceOption;
import dev.tp1.model.run.Run;

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

/** Submits the run of a workspace; it can be repeated, and replaces what was submitted before. */
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
        if (copied) {
            file.renew();
        }
        PrintWriter out = spec.commandLine().getOut();
        String shown = server.shows(file.id());
        JsonNode stored =
                new Delivery(server.takes(file.id()), shown, PAUSES, out)
                        .put(json(run), renamed ? Optional.empty() : Optional.of(run.student()));
        out.println(stored(stored, run));
        out.println(MESSAGES.text("report", shown));
        if (own.schoolClass().isEmpty()) {
            out.println(MESSAGES.text("no-class"));
        }
        return 0;
    }

    private static String stored(JsonNode stored, Run run) {
        String student = stored.path("student").asText(run.student());
        int passed = stored.path("passed").asInt(run.passed());
        return run.schoolClass() == null
                ? MESSAGES.text("stored", student, passed)
                : MESSAGES.text("stored-with-class", student, run.schoolClass(), passed);
    }

    private static String json(Run run) {
        try {
            return RunFile.JSON.writeValueAsString(run);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
