package dev.tp1.lab.grade.submission;

import dev.tp1.lab.message.Messages;

import org.apache.commons.io.IOUtils;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The SHA-256 of what was handed in, by which a submission is known again. */
public final class Digest {
    private static final Messages MESSAGES = Messages.of(Digest.class);

    private Digest() {}

    /**
     * Of an archive's bytes, or of a folder's files and their names.
     *
     * @throws RefusedSubmissionException if one of them cannot be read
     */
    public static String of(Path submission) {
        try {
            return hash(submission);
        } catch (IOException | UncheckedIOException e) {
            throw new RefusedSubmissionException(
                    MESSAGES.text("unreadable", String.valueOf(e.getMessage())));
        }
    }

    private static String hash(Path submission) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
                Stream<Path> walk = Files.walk(submission)) {
            List<Path> files = walk.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                String name = submission.relativize(file) + "\0" + Files.size(file) + "\0";
                out.write(name.getBytes(StandardCharsets.UTF_8));
                try (InputStream in = Files.newInputStream(file)) {
                    IOUtils.copyLarge(in, out);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
