package dev.tp1.lab.submit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import dev.tp1.lab.CannotGoOnException;
import dev.tp1.lab.answer.AnswerFile;
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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Hands the run of a workspace in; it can be repeated, and replaces what was handed in before. */
@Command(
        name = "submit",
        description =
                "Hand in your run. It can be repeated: it replaces what you handed in before.")
public final class SubmitCommand implements Callable<Integer> {
    private static final List<Duration> PAUSES =
            Stream.of(1, 2, 4, 8).map(Duration::ofSeconds).toList();

    @Parameters(
            paramLabel = "URL",
            arity = "0..1",
            defaultValue = "http://localhost:8000",
            description = "Where the API is that collects the runs (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String url;

    @Option(
            names = "--renamed",
            description = "Replace your run though it was handed in under another name.")
    private boolean renamed;

    @Option(
            names = "--copied",
            description = "Hand in a run of its own: the folder was copied from somebody else's.")
    private boolean copied;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private WorkspaceOption workspace;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Workspace own = workspace.findOwn("submitted");
        RunFile file = RunFile.of(own);
        AnswerFile.keepAll(own, file);
        if (file.isEmpty()) {
            throw new CannotGoOnException(
                    "There is nothing to submit of %s yet: run ./tp1 check first."
                            .formatted(own.folder()));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (copied) {
            file.renew();
        }
        Run run = file.run(own.student(), own.schoolClass().orElse(null));
        URI uri = uri(file);
        Optional<String> whose = renamed ? Optional.empty() : Optional.of(run.student());
        JsonNode stored = new Delivery(uri, PAUSES, out).put(json(run), whose);
        out.println(
                "Stored as %s%s: %d of 28 questions passed."
                        .formatted(
                                stored.path("student").asText(run.student()),
                                own.schoolClass().map(name -> ", " + name).orElse(""),
                                stored.path("passed").asInt(run.passed())));
        out.println("The report: %s/report".formatted(uri));
        if (own.schoolClass().isEmpty()) {
            out.println(
                    "No table of a class shows it: write class: ... into tp1.yml, and submit"
                            + " again.");
        }
        return 0;
    }

    private URI uri(RunFile file) {
        String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        if (!base.matches("https?://[^/?#\\s]+[^?#\\s]*")) {
            throw new CannotGoOnException(
                    "'%s' is no address of an API: it begins with http:// or https://."
                            .formatted(url));
        }
        return URI.create(base + "/runs/" + file.id());
    }

    private static String json(Run run) {
        try {
            return RunFile.JSON.writeValueAsString(run);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
