package dev.tp1.lab.check.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

final class TypedCommandTest {
    private static final Path FOLDER = Path.of("/home/ada/my-tp1");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compose --project-name tp1-check-0123abcd --project-directory /home/ada/my-tp1"
                        + " --file /home/ada/my-tp1/.tp1/check-0123abcd/compose.json up --detach"
                        + " | docker compose up --detach",
                "compose --file /home/ada/my-tp1/deploy/compose.yml config"
                        + " | docker compose --file deploy/compose.yml config",
                "build --progress=plain --label dev.tp1.check=0123abcd --tag tp1-check-0123abcd-api"
                        + " --file /home/ada/my-tp1/api/Dockerfile /home/ada/my-tp1/api"
                        + " | docker build --tag tp1-api api",
                "build --file /home/ada/my-tp1/api/Dockerfile /home/ada/my-tp1"
                        + " | docker build --file api/Dockerfile .",
                "run --rm --label dev.tp1.check=0123abcd alpine echo it's"
                        + " | docker run --rm alpine echo 'it'\\''s'",
                "logs tp1-check-0123abcd-api | docker logs tp1-api"
            },
            quoteCharacter = '"')
    void isWhatAPersonWouldType(String words, String typed) {
        assertThat(TypedCommand.of(FOLDER, words.split(" "))).isEqualTo(typed);
    }

    @Test
    void keepsTheColumnsOfATable() {
        String header = "NAMES                    STATUS\n";

        assertThat(TypedCommand.withoutNames(header + "tp1-check-0123abcd-api   Up\n"))
                .isEqualTo(header + "tp1-api                  Up\n");
    }

    @Test
    void leavesOtherNamesAlone() {
        assertThat(TypedCommand.withoutNames("tp1-check-0123abcd-db-1 and my-tp1-check"))
                .isEqualTo("tp1-db-1 and my-tp1-check");
    }
}
