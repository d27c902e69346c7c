package dev.tp1.lab.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tp1.lab.message.UserErrorException;
import dev.tp1.lab.page.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Which pages, and how far, by what a person asks for. */
final class PartTest {
    private final Path home;
    private final MadeUpWalk made;

    PartTest(@TempDir Path home) throws IOException {
        this.home = home;
        made = new MadeUpWalk(home);
    }

    @Test
    void takesAPageUpToTheQuestion() throws Exception {
        made.page("01-one", "## Set-up\n## 1.b One\n## 1.c Two\n");
        made.page("02-two", "## 2.a Three\n");

        List<Page> pages = Page.all(home, Page.ENGLISH);

        assertThat(Part.of(pages, List.of("1.b")))
                .singleElement()
                .extracting(part -> part.sections().size())
                .isEqualTo(2);
        assertThat(Part.of(pages, List.of("2", "1.c"))).hasSize(2);
        assertThatThrownBy(() -> Part.of(pages, List.of("9.z")))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("'9.z'");
    }
}
