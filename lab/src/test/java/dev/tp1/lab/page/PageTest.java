package dev.tp1.lab.page;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tp1.lab.message.UserErrorException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page as it is written, right or wrong. */
final class PageTest {
    @Test
    void saysWhereABlockIsNone(@TempDir Path home) throws IOException {
        Path folder = Files.createDirectory(home.resolve("01-one"));
        Path page =
                Files.writeString(
                        folder.resolve(Page.ENGLISH),
                        "# Exercise 1: Try\n## 1.b Say\n```console\necho b\n```\n");

        assertThatThrownBy(() -> Page.read(page))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("README.md:4: a block `console` begins with a command");
    }
}
