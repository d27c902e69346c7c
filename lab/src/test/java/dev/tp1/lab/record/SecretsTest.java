package dev.tp1.lab.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

final class SecretsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GITHUB_TOKEN",
                "AWS_SECRET_ACCESS_KEY",
                "DB_PASSWORD",
                "api_key",
                "npm_config_authToken",
                "PGPASSWORD"
            })
    void areKnownByTheNamesOfTheirVariables(String name) {
        assertThat(Secrets.of(Map.of(name, "hunter2")).mask("login -p hunter2"))
                .isEqualTo("login -p ****");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PWD", "HOME", "XKB_KEYBOARD", "MONKEY", "PATH", "COMPASS"})
    void areNotTheValuesOfOtherVariables(String name) {
        assertThat(Secrets.of(Map.of(name, "/home/ada")).mask("/home/ada")).isEqualTo("/home/ada");
    }

    @Test
    void leaveShortWordsAlone() {
        assertThat(Secrets.of(Map.of("DB_PASSWORD", "tp1")).mask("tp1-db-1")).isEqualTo("tp1-db-1");
    }

    @Test
    void areMaskedWholeWhereOneIsInAnother() {
        assertThat(
                        Secrets.of(Map.of("A_TOKEN", "abcd", "B_TOKEN", "abcdefgh"))
                                .mask("abcdefgh abcd"))
                .isEqualTo("**** ****");
    }
}
