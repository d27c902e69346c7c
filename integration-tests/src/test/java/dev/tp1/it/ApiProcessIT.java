package dev.tp1.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code java -jar api-service.jar} that cannot start: one sentence, and exit code 1. */
final class ApiProcessIT {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DB_PORT          | 543x     | DB_PORT must be a port number from 1 to 65535, not '543x'.
                    PORT             | 80000    | PORT must be a port number from 0 to 65535, not '80000'.
                    DB_HOST          | db:5433  | DB_HOST must be the name or the address of a host, not 'db:5433'.
                    DB_PASSWORD_FILE | /no/such | DB_PASSWORD_FILE names '/no/such', which cannot be read.
                    """)
    void namesTheVariableWithAWrongValue(String variable, String value, String sentence) {
        var result = api(Map.of(variable, value));

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).isEqualTo(sentence + "\n");
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            var result = api(Map.of("PORT", String.valueOf(other.getLocalPort())));

            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.output())
                    .isEqualTo(
                            "Unable to start Micronaut server on *:%d (Address already in use): "
                                            .formatted(other.getLocalPort())
                                    + "stop what listens there, or set PORT to another port.\n");
        }
    }

    private static Command.Result api(Map<String, String> environment) {
        String java = ProcessHandle.current().info().command().orElse("java");
        return Command.of(
                        List.of(
                                "env", // the JVM prints these, where they are set
                                "--unset=JAVA_TOOL_OPTIONS",
                                "--unset=JDK_JAVA_OPTIONS",
                                java,
                                "-jar",
                                Project.file("api-service/target/api-service.jar")),
                        environment)
                .run(Duration.ofMinutes(1));
    }
}
