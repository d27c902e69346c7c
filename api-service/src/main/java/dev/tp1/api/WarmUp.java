package dev.tp1.api;

import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.socket.nio.NioServerSocketChannel;

import jakarta.validation.constraints.Size;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.List;

/**
 * Initializes in a thread of its own what the port and the first request need, while the main
 * thread makes the beans: with a second core, that time is free. The start is right without it.
 */
final class WarmUp {
    private static final String FLIGHT_RECORDER_EVENT =
            "io.micronaut.http.server.netty.handler.Http1RequestEvent";

    private WarmUp() {}

    /** Returns at once. */
    static void begin() {
        Thread.ofPlatform().daemon().name("warm-up").start(WarmUp::initialize);
    }

    private static void initialize() {
        BigDecimal powersOfTen = BigDecimal.TEN;
        List<Annotation> readByReflection = List.of(Size.class.getAnnotations());
        ByteBufAllocator.DEFAULT.ioBuffer().release();
        new NioServerSocketChannel().unsafe().closeForcibly();
        try {
            Class.forName(FLIGHT_RECORDER_EVENT);
        } catch (ClassNotFoundException e) { // the first request does it then
            logger().debug("{} {} {}", e, powersOfTen, readByReflection);
        }
    }

    private static Logger logger() {
        return LoggerFactory.getLogger(WarmUp.class);
    }
}
