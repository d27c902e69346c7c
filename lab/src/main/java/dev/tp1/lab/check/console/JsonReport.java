package dev.tp1.lab.check.console;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.model.run.Verdict;

import java.util.List;

/**
 * What a check found, as one JSON document for other tools.
 *
 * @param workspace the folder that was checked
 * @param passed whether all that was asked for has passed
 * @param verdicts of the questions that were asked for, in their order, as a run has them
 */
public record JsonReport(String workspace, boolean passed, List<Verdict> verdicts) {

    /** Of questions that were all decided. */
    public static JsonReport of(Workspace workspace, RunFile run, List<String> questions) {
        List<Verdict> verdicts =
                questions.stream().flatMap(question -> run.verdict(question).stream()).toList();
        boolean passed = verdicts.stream().allMatch(one -> one.outcome().equals("passed"));
        return new JsonReport(workspace.folder().toString(), passed, verdicts);
    }

    /** The document, indented. */
    public String text() {
        try {
            return RunFile.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
