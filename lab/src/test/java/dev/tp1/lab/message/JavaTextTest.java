package dev.tp1.lab.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tp1.lab.message.Sources.Source;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** No sentence for a person stands in Java: it would have one language. */
final class JavaTextTest {
    /** A word of two letters beside a space. */
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}[,.:;]? | \\p{L}{2,}");

    /** Packages whose texts are still to be moved. */
    private static final List<String> TO_COME = List.of("dev.tp1.lab.check");

    /** What no person reads, by the class that has it. */
    private static final Map<String, Set<String>> NOT_FOR_A_PERSON =
            Map.of(
                    "Finding", Set.of("not yet"), // as a run has it
                    "Recorder", Set.of("exec \"$@\""), // a script
                    "UserTerminal",
                            Set.of("raw -echo", "-icanon -echo", "stty %s </dev/tty"), // a command
                    "PortHolder", Set.of("sport = :"), // an option of ss
                    "Doctor", Set.of("permission denied"), // what Docker says
                    "Step", Set.of("docker "), // a command
                    "LocalPostgres",
                            Set.of(
                                    "CREATE ROLE tp1 LOGIN PASSWORD 'tp1'",
                                    "CREATE DATABASE tp1 OWNER tp1"),
                    "WalkEnvironment",
                            Set.of("{{.Label \"com.docker.compose.project\"}}"), // a template
                    "Walker", Set.of("The walk is over."), // of an exception that ends a thread
                    "StudentName", Set.of("student: \"%s\"")); // a line of tp1.yml

    /** The example of a file is the same in both languages. */
    private static final String EXAMPLE = "student: Ada Lovelace\n";

    @Test
    void hasNoSentence() throws IOException {
        List<Source> sources = Sources.all();
        assertThat(sources).flatMap(Source::strings).isNotEmpty();
        for (Source source : sources) {
            if (TO_COME.stream().noneMatch(source.feature()::startsWith)) {
                assertThat(source.strings())
                        .as("%s.%s", source.feature(), source.name())
                        .filteredOn(text -> WORDS.matcher(text).find())
                        .filteredOn(text -> !text.startsWith(EXAMPLE))
                        .isSubsetOf(allowed(source));
            }
        }
    }

    private static Set<String> allowed(Source source) {
        return NOT_FOR_A_PERSON.getOrDefault(source.name(), Set.of());
    }
}
