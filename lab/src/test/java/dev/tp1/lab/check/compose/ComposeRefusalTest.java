package dev.tp1.lab.check.compose;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.tp1.lab.check.finding.Finding;
import dev.tp1.lab.docker.Docker;
import dev.tp1.lab.workspace.Workspace;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Each refusal of Compose has a cause and a next step of its own; the lines are Compose's own. */
final class ComposeRefusalTest {
    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "env file /w/.env not found: stat /w/.env: no such file or directory | reads its"
                        + " variables from | NAME=value",
                "yaml: construct errors: line 8: mapping key \"environment\" already defined at"
                        + " line 5 | in line 5 and in line 8 | take the other out",
                "yaml: line 3: found character that cannot start any token | a tab | with spaces",
                "service \"db\" refers to undefined volume data: invalid compose project | does not"
                        + " declare | under `volumes:`",
                "service \"api\" has neither an image nor a build context specified: invalid"
                        + " compose project | neither `image:` nor | further right",
                "validating /w/compose.yml: services.db additional properties 'enviroment' not"
                        + " allowed | has `enviroment` | mean `environment`",
                "required variable DB_PASSWORD is missing a value: set it | the variable"
                        + " DB_PASSWORD | .env",
                "yaml: line 2: mapping values are not allowed in this context | compose.yml: in"
                        + " line 2 a colon | into quotes",
                "validating /w/compose.yml:  additional properties 'servces' not allowed |"
                        + " `servces` | mean `services`",
                "validating /w/compose.yml: services.db.ports must be a array | services.db.ports |"
                        + " a dash before it",
                "Invalid hostPort: abc | `ports:` is none | HOST:CONTAINER",
                "No port specified: 8000:<empty> | `ports:` is none | HOST:CONTAINER",
                "dependency cycle detected: api -> db -> api | in a circle: api -> db -> api |"
                        + " depends_on out",
                "invalid interpolation format for services.db.command. | services.db.command |"
                        + " Write $$",
                "services.db.environment.[0]: unexpected type map[string]interface {} |"
                        + " `environment:` of db is a list | NAME=value",
                "services must be a mapping | Below `services` | without a dash",
                "validating /w/compose.yml: services.api.depends_on.db.condition value must be one"
                        + " of 'service_started', 'service_healthy' | condition |"
                        + " 'service_healthy'",
                "healthcheck.test must start either by \"CMD\", \"CMD-SHELL\" or \"NONE\" | does"
                        + " not say how | \"CMD\"",
                "validating /w/compose.yml: services.db.healthcheck.interval must be a string | no"
                        + " unit | 5s",
                "failed to read /w/.env: line 1: key cannot contain a space | Line 1 of |"
                        + " NAME=value",
                "open /w/x.yml: no such file or directory | includes /w/x.yml | path",
                "Invalid containerPort: 80” | typographic quotes | anew",
                "validating /w/compose.yml: services.api.depends_on.0 must be a string | has a"
                        + " condition | dashes away",
                "validating /w/compose.yml: volumes must be a mapping | `volumes:` at the left |"
                        + " without a dash",
                "validating /w/compose.yml: services.db.environment must be a mapping |"
                        + " services.db.environment | a dash before it",
                "yaml: unknown anchor 'x' referenced | refers to *x | &x",
                "something that nobody has seen | refuses compose.yml | complains about"
            })
    void isTold(String line, String why, String next) throws IOException {
        Finding finding = refusal("services: {db: {}}", line);

        assertThat(finding.why()).contains(why);
        assertThat(finding.next()).contains(next);
    }

    @Test
    void namesTheServiceThatWasMeant() throws IOException {
        Finding finding =
                refusal(
                        "services: {db: {image: x}, api: {depends_on: [database]}}",
                        "service \"api\" depends on undefined service \"database\": invalid compose"
                                + " project");

        assertThat(finding.why()).contains("`database`", "has db.");
        assertThat(finding.next()).endsWith("the name of a service: db.");
    }

    @Test
    void knowsAServiceThatAProfileKeepsOff() throws IOException {
        Finding finding =
                refusal(
                        "services: {db: {image: x, profiles: [y]}, api: {depends_on: [db]}}",
                        "service \"api\" depends on undefined service \"db\": invalid compose"
                                + " project");

        assertThat(finding.why()).contains("db has `profiles:`");
    }

    @Test
    void namesTheLineOfANoBreakSpace() throws IOException {
        Finding finding =
                refusal("# caf\u00A0\nservices:\n\u00A0 db:\n", "services must be a mapping");

        assertThat(finding.why()).contains("line 3 has a no-break space");
    }

    @Test
    void namesTheExampleOfTheMissingFile() throws IOException {
        Files.writeString(folder.resolve(".env.example"), "A=b");

        Finding finding =
                refusal("services:", "env file %s/.env not found: stat".formatted(folder));

        assertThat(finding.next()).contains("cp .env.example .env");
    }

    @Test
    void tellsAnEmptyFileFromAWrongOne() throws IOException {
        assertThat(refusal("# nothing yet\n", "empty compose file").outcome())
                .isEqualTo(Finding.Outcome.NOT_BEGUN);
    }

    @Test
    void namesTheEncoding() throws IOException {
        assertThat(refusal("# données", ISO_8859_1, "yaml: invalid trailing UTF-8 octet").why())
                .contains("is not UTF-8");
        assertThat(refusal("a: b", Charset.forName("UTF-16"), "yaml: control characters").why())
                .contains("is UTF-16");
    }

    private Finding refusal(String text, String line) throws IOException {
        return refusal(text, Charset.forName("UTF-8"), line);
    }

    private Finding refusal(String text, Charset charset, String line) throws IOException {
        Path file = Files.write(folder.resolve("compose.yml"), List.of(text), charset);
        return ComposeRefusal.of(Workspace.in(folder), file, new Docker.Result(1, line));
    }
}
