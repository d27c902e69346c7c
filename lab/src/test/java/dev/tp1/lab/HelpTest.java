package dev.tp1.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code --help} prints stands in {@code help.properties}, in both languages. */
final class HelpTest {
    private static final Locale OF_THIS_JVM = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(OF_THIS_JVM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void describesEveryCommandAndEveryOption(String language) {
        speak(language);

        assertThat(commands())
                .allSatisfy(
                        command -> {
                            assertThat(command.usageMessage().description())
                                    .as(command.qualifiedName())
                                    .isNotEmpty();
                            assertThat(command.args())
                                    .allSatisfy(one -> assertThat(one.description()).isNotEmpty());
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void printsEveryText(String language) {
        ResourceBundle texts = speak(language);

        String help =
                commands()
                        .map(command -> command.commandLine().getUsageMessage())
                        .map(HelpTest::words)
                        .collect(Collectors.joining("\n"));

        assertThat(texts.keySet())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(help).as(key).contains(begin(texts.getString(key))));
    }

    /** A text up to what picocli puts into it. */
    private static String begin(String text) {
        return words(text.split("[$%]", 2)[0]);
    }

    /** Lines are broken where the terminal ends. */
    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static ResourceBundle speak(String language) {
        Locale.setDefault(Locale.of(language));
        return ResourceBundle.getBundle("dev.tp1.lab.help");
    }

    private static Stream<CommandSpec> commands() {
        return withSubcommands(Tp1.commandLine()).map(CommandLine::getCommandSpec);
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
    }
}
