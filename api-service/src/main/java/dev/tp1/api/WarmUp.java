package dev.tp1.api;

import io.micronaut.http.annotation.Filter;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.annotation.UriMapping;
import io.micronaut.management.endpoint.annotation.Endpoint;
import io.micronaut.scheduling.annotation.Scheduled;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.socket.nio.NioServerSocketChannel;

import jakarta.validation.constraints.Size;

import org.slf4j.LoggerFactory;

import java.math.BigDecimal;
import java.security.GeneralSecurityException;
import java.util.List;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Initializes in a thread of its own what the port and the first request need, while the main
 * thread makes the beans: with a second core, that time is free. The start is right without it.
 */
final class WarmUp {
    private WarmUp() {}

    /** Returns at once. */
    static void begin() {
        Thread.ofPlatform().daemon().name("warm-up").start(WarmUp::initialize);
    }

    private static void initialize() {
        try {
            // What Micronaut asks its beans for, in its order: that it reads each such annotation,
            // and makes a proxy of all that stands on it.
            for (Class<?> annotation :
                    List.of(
                            Scheduled.class,
                            Filter.class,
                            ServerFilter.class,
                            UriMapping.class,
                            HttpMethodMapping.class,
                            Endpoint.class,
                            Size.class)) {
                initialize(annotation.getAnnotations());
            }
            initialize(BigDecimal.TEN); // powers of ten, for the media types of Micronaut
            ByteBufAllocator.DEFAULT.ioBuffer().release();
            new NioServerSocketChannel().unsafe().closeForcibly();
            proveAPassword();
        } catch (GeneralSecurityException | RuntimeException e) {
            LoggerFactory.getLogger(WarmUp.class).debug("The main thread does it then.", e);
        }
    }

    /**
     * As each connection to PostgreSQL does (SCRAM), with a quarter of its 4 096 rounds of HMAC:
     * then they are compiled. All of them would still go on when the port opens.
     */
    private static void proveAPassword() throws GeneralSecurityException {
        char[] password = "none".toCharArray();
        byte[] salt = new byte[16];
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(password, salt, 1024, 256));
    }

    /** By being given: to make the argument is the work. */
    private static void initialize(Object unused) {}
}
