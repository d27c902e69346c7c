package dev.tp1.api;

import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.socket.nio.NioServerSocketChannel;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Initializes the classes of Netty in a thread of its own, while the main thread makes the beans:
 * with a second core, that time is free. Without this the start would do it when it opens the port.
 */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private WarmUp() {}

    /** Returns at once. */
    static void begin() {
        Thread.ofPlatform().daemon().name("warm-up").start(WarmUp::initialize);
    }

    private static void initialize() {
        ByteBufAllocator.DEFAULT.ioBuffer().release();
        new NioServerSocketChannel().close().addListener(_ -> LOG.debug("Netty is warm."));
    }
}
