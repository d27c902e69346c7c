package dev.tp1.lab.check.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.run.RunFile;
import dev.tp1.lab.workspace.Workspace;
import dev.tp1.model.exercise.Exercises;
import dev.tp1.model.run.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What stands at the end of a check names the first question that really fails. */
final class ConsoleReporterTest {
    @TempDir private Path folder;
    private final StringWriter printed = new StringWriter();

    @Test
    void namesTheRootAndNotWhatWaitsForIt() {
        Finding missing = Finding.failed("COPY does not find main.py.", "Put it there.");
        Finding waits = Finding.needs("3.c", missing);

        String end = tell("3.a", Finding.needs("4.a", waits), "3.c", missing, "4.a", waits);

        assertThat(end).contains("3.a  not yet    Needs 3.c: COPY does not find main.py.");
        assertThat(end).contains("Next: 3.c.").contains("hint 3.c helps");
        assertThat(end.substring(end.indexOf("Next: 3.c"))).contains("Put it there.");
    }

    @Test
    void namesTheRootWhereItWasNotAskedFor() {
        Finding missing = Finding.failed("COPY does not find main.py.", "Put it there.");

        String end = tell("4.d", Finding.needs("3.c", missing));

        assertThat(end.substring(end.indexOf("Next: 3.c"))).contains("main.py", "Put it there.");
    }

    @Test
    void namesWhatFailsBeforeWhatIsNotBegun() {
        String end =
                tell(
                        "2.a", Finding.notBegun("There is no answer.", "Write one."),
                        "5.b", Finding.failed("There is no api.", "Write it."));

        assertThat(end).contains("2.a  not begun  There is no answer.");
        assertThat(end).contains("Next: 5.b.").contains("1 failed, 1 not begun.");
    }

    @Test
    void doesNotRepeatAReasonThatMayHavePassed() {
        Finding fails = Finding.failed("It listens on 127.0.0.1.", "Listen on 0.0.0.0.");
        tell("3.a", Finding.needs("4.b", fails), "4.b", fails);
        printed.getBuffer().setLength(0);

        String end = tell(allBut("3.a"));

        assertThat(end).contains("Next: 3.a.").contains("not checked this time: ./tp1 check 3.a");
        assertThat(end).doesNotContain("127.0.0.1");
    }

    private static Object[] allBut(String question) {
        return Exercises.questions().stream()
                .filter(one -> !one.equals(question))
                .flatMap(one -> Stream.of(one, Finding.passed("It holds.")))
                .toArray();
    }

    private String tell(Object... questionsAndFindings) {
        RunFile run = RunFile.of(Workspace.in(folder));
        ConsoleReporter reporter = new ConsoleReporter(new PrintWriter(printed));
        boolean allPassed = true;
        for (int at = 0; at < questionsAndFindings.length; at += 2) {
            String question = (String) questionsAndFindings[at];
            Finding finding = (Finding) questionsAndFindings[at + 1];
            reporter.tell(question, finding);
            allPassed &= finding.hasPassed();
            run.decide(
                    new Verdict(
                            question, finding.outcome().word(), finding.reason(), Instant.now()),
                    List.of(),
                    "");
        }
        assertThat(reporter.end(Workspace.in(folder), run)).isEqualTo(allPassed);
        return printed.toString();
    }
}
