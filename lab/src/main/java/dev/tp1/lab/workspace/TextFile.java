package dev.tp1.lab.workspace;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What a person's file says, however it was saved.
 *
 * @param text without a byte order mark; empty where it is no text or cannot be read
 */
public record TextFile(Path file, String text, Encoding encoding) {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** How the file was saved. */
    public enum Encoding {
        UTF_8,
        /** As PowerShell's {@code >} and Notepad's "Unicode" save. */
        UTF_16,
        /** One byte a character, as "ANSI" on Windows or Latin-1. */
        SINGLE_BYTE,
        /** No text at all. */
        BINARY,
        /** The file system does not let us read it. */
        UNREADABLE
    }

    /** Reads a file; one that is missing cannot be read. */
    public static TextFile read(Path file) {
        try {
            return of(file, Files.readAllBytes(file));
        } catch (IOException e) {
            return new TextFile(file, "", Encoding.UNREADABLE);
        }
    }

    static TextFile of(Path file, byte[] bytes) {
        Charset wide = wide(bytes);
        if (wide != null) {
            return new TextFile(file, withoutMark(new String(bytes, wide)), Encoding.UTF_16);
        }
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf('\0') < 0
                    ? new TextFile(file, withoutMark(text), Encoding.UTF_8)
                    : new TextFile(file, "", Encoding.BINARY);
        } catch (CharacterCodingException e) {
            boolean binary = new String(bytes, WINDOWS_1252).chars().anyMatch(TextFile::isNoText);
            return binary
                    ? new TextFile(file, "", Encoding.BINARY)
                    : new TextFile(file, new String(bytes, WINDOWS_1252), Encoding.SINGLE_BYTE);
        }
    }

    /** Whether it can be read as text, in whatever encoding. */
    public boolean isText() {
        return encoding != Encoding.BINARY && encoding != Encoding.UNREADABLE;
    }

    public boolean isUtf8() {
        return encoding == Encoding.UTF_8;
    }

    /** UTF-16 by its byte order mark, or as every other byte is zero; else null. */
    private static @Nullable Charset wide(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        if (mark == 0xFFFE || isZeroAt(1, bytes)) {
            return UTF_16LE;
        }
        return mark == 0xFEFF || isZeroAt(0, bytes) ? UTF_16BE : null;
    }

    private static boolean isZeroAt(int offset, byte[] bytes) {
        byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, 32) & ~1);
        for (int at = 0; at < start.length; at++) {
            if ((start[at] == 0) != (at % 2 == offset)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNoText(int character) {
        return character < ' ' && "\t\n\r\f\b\033".indexOf(character) < 0;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
