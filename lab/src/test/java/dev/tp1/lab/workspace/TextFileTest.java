package dev.tp1.lab.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tp1.lab.workspace.TextFile.Encoding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/** A file is read however it was saved. */
final class TextFileTest {
    private static final String TEXT = "# Étape 1\r\nFROM alpine\r\n";

    @TempDir private Path folder;

    @Test
    void readsUtf8WithAndWithoutItsMark() {
        assertThat(of(TEXT.getBytes(UTF_8)))
                .isEqualTo(new TextFile(Path.of("x"), TEXT, Encoding.UTF_8));
        assertThat(of(("\uFEFF" + TEXT).getBytes(UTF_8)).text()).isEqualTo(TEXT);
    }

    @Test
    void readsUtf16WithAndWithoutItsMark() {
        assertThat(of(("\uFEFF" + TEXT).getBytes(UTF_16LE)))
                .isEqualTo(new TextFile(Path.of("x"), TEXT, Encoding.UTF_16));
        assertThat(of(TEXT.getBytes(UTF_16LE)).text()).isEqualTo(TEXT);
    }

    @Test
    void readsWhatWindowsCallsAnsi() {
        assertThat(of(TEXT.getBytes(ISO_8859_1)))
                .isEqualTo(new TextFile(Path.of("x"), TEXT, Encoding.SINGLE_BYTE));
    }

    @Test
    void knowsWhatIsNoText() {
        byte[] program = {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, (byte) 0xB7};

        assertThat(of(program).encoding()).isEqualTo(Encoding.BINARY);
        assertThat(of(new byte[] {'a', 0, 'b', 'c'}).encoding()).isEqualTo(Encoding.BINARY);
    }

    @Test
    void takesAnEmptyFileForText() {
        assertThat(of(new byte[0])).isEqualTo(new TextFile(Path.of("x"), "", Encoding.UTF_8));
    }

    @Test
    void saysThatAFolderCannotBeRead() {
        assertThat(TextFile.read(folder).encoding()).isEqualTo(Encoding.UNREADABLE);
    }

    private static TextFile of(byte[] bytes) {
        return TextFile.of(Path.of("x"), bytes);
    }
}
