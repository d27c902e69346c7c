package dev.tp1.model.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.Optional;

/** A file of a workspace. */
@Schema(description = "A file of a workspace.")
public record SourceFile(
        @Schema(
                        description = "Its path in the workspace, with / between names.",
                        example = "app/Dockerfile",
                        maxLength = 300)
                @NotNull
                @Size(min = 1, max = 300)
                @Pattern(regexp = PATH, message = "must be a path that stays in the workspace")
                String path,
        @Schema(description = "Whether its owner may execute it.", example = "false") @NotNull
                Boolean executable,
        @Schema(
                        description = "Its bytes, as Base64.",
                        format = "byte",
                        example = "RlJPTSBhbHBpbmUK")
                @NotNull
                @Pattern(
                        regexp = "([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?",
                        message = "must be Base64 without line breaks")
                String content) {

    /** Neither absolute nor with {@code ..}, and nothing that a terminal would interpret. */
    private static final String PATH = "(?!/)(?!(.*/)?\\.{0,2}(/|$))[^\\\\\\p{Cntrl}]+";

    /** A file with these bytes. */
    public static SourceFile of(String path, boolean executable, byte[] bytes) {
        return new SourceFile(path, executable, Base64.getEncoder().encodeToString(bytes));
    }

    /** Its bytes. */
    public byte[] bytes() {
        return Base64.getDecoder().decode(content);
    }

    /** Its text; empty if it is no UTF-8, or has a NUL. */
    public Optional<String> text() {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes())).toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
