package dev.tp1.api.security;

import dev.tp1.model.token.Sha256;
import dev.tp1.model.token.Token;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The administrator's token, in a file that is read at each use: it is replaced at run time. */
@Singleton
@Requires(property = "micronaut.security.enabled", value = "true")
class AdminToken {
    private static final Logger LOG = LoggerFactory.getLogger(AdminToken.class);

    private final Path file;

    AdminToken(@Property(name = "tp1.admin-token-file") Path file) {
        this.file = file;
    }

    /** Whether this is it; never, while the file cannot be read or is empty. */
    boolean is(String token) {
        try {
            String admin = Files.readString(file).strip();
            return !admin.isEmpty() && Token.isEqual(Sha256.hex(admin), Sha256.hex(token));
        } catch (IOException e) {
            LOG.error("The administrator's token cannot be read: {}", e.toString());
            return false;
        }
    }
}
