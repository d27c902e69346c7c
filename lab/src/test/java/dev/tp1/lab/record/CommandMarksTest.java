package dev.tp1.lab.record;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The output of a shell that marks its commands, in whatever pieces it comes. */
final class CommandMarksTest {
    private final List<RecordedCommand> commands = new ArrayList<>();
    private final CommandMarks marks = new CommandMarks(commands::add);

    @Test
    void haveTheCommandItsOutputAndItsExitCode() {
        read("$ echo né\r\n" + command("  7  echo né", "né\r\nà\r\n", 0) + "$ ");
        read(command("  8  docker ps | grep api", "", 1));

        assertThat(commands)
                .extracting(RecordedCommand::command)
                .containsExactly("echo né", "docker ps | grep api");
        assertThat(commands).extracting(RecordedCommand::output).containsExactly("né\nà\n", "");
        assertThat(commands).extracting(RecordedCommand::exitCode).containsExactly(0, 1);
    }

    @Test
    void areFoundWhereverTheOutputIsCut() {
        for (byte one :
                command(" 12  for i in 1 2; do\necho $i\ndone", "1\r\n2\r\n", 0).getBytes(UTF_8)) {
            marks.read(new byte[] {one}, 1);
        }

        assertThat(commands).hasSize(1);
        assertThat(commands.getFirst().command()).isEqualTo("for i in 1 2; do\necho $i\ndone");
        assertThat(commands.getFirst().output()).isEqualTo("1\n2\n");
    }

    @Test
    void leaveOutAnEmptyLineAndACommandThatHasNotEnded() {
        read(command("  7  ls", "api\r\n", 0));
        read(command("  7  ls", "", 0)); // the history has no line for an empty one
        read(begin("  8  exit"));

        assertThat(commands).hasSize(1);
    }

    private void read(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        marks.read(bytes, bytes.length);
    }

    private static String command(String historyLine, String output, int exitCode) {
        return begin(historyLine) + output + "\u001b]133;D;" + exitCode + "\u0007";
    }

    private static String begin(String historyLine) {
        String line = Base64.getEncoder().encodeToString(historyLine.getBytes(UTF_8));
        return "\u001b]633;E;" + line + "\u0007\u001b]133;C\u0007";
    }
}
