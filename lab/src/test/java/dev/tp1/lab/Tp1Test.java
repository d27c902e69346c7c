package dev.tp1.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

final class Tp1Test {
    private static final Locale OF_THIS_JVM = Locale.getDefault();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void listsItsCommands() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains("Usage: tp1", "up", "until Ctrl-C", "doctor", "start", "walk");
    }

    @Test
    void saysItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("tp1 ");
    }

    @Test
    void saysWhichCommandItDoesNotKnow() {
        assertThat(run("upp")).isEqualTo(2);
        assertThat(err.toString()).contains("upp").contains("Did you mean: tp1 up?");
    }

    @Test
    void saysWhatIsMissingOrNotUnderstood() {
        assertThat(run("hint")).isEqualTo(2);
        assertThat(err.toString()).contains("tp1: QUESTION is missing.", "Usage: tp1 hint");
        assertThat(run("check", "--timeout", "soon")).isEqualTo(2);
        assertThat(err.toString()).contains("tp1: --timeout does not take 'soon'.");
        assertThat(run("check", "--fast")).isEqualTo(2);
        assertThat(err.toString()).contains("tp1: '--fast' is not known.");
    }

    @Test
    void speaksTheLanguageOfTheLauncher() {
        Locale.setDefault(Locale.FRENCH);
        try {
            assertThat(run("hint")).isEqualTo(2);
            assertThat(run("--help")).isZero();
        } finally {
            Locale.setDefault(OF_THIS_JVM);
        }

        assertThat(err.toString()).contains("tp1: Il manque QUESTION.", "Usage : tp1 hint");
        assertThat(out.toString()).contains("Commandes :", "COMMANDE", "jusqu'à Ctrl-C");
    }

    @Test
    void saysHowItIsUsedWhenNothingIsAsked() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: tp1");
    }

    @Test
    void saysWhichPortIsNone() {
        assertThat(run("up", "--port", "many")).isEqualTo(1);
        assertThat(err.toString()).contains("or 0 for any free one, not 'many'.");
        assertThat(run("up", "--port", "70000")).isEqualTo(1);
        assertThat(err.toString()).contains("from 1 to 65535, or 0 for any free one, not '70000'.");
    }

    private int run(String... arguments) {
        CommandLine line = Tp1.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return Tp1.run(line, arguments);
    }
}
