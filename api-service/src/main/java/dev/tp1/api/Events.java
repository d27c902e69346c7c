package dev.tp1.api;

import static io.micronaut.core.util.NativeImageUtils.PROPERTY_IMAGE_CODE_KEY;
import static io.micronaut.core.util.NativeImageUtils.PROPERTY_IMAGE_CODE_VALUE_RUNTIME;

import io.micronaut.core.util.NativeImageUtils;

/**
 * The events that Netty and Micronaut have for Flight Recorder. The first request registers them,
 * recorded or not, and waits longer for that than for all else; the API does without. Flight
 * Recorder's own events are not touched, and {@code -Dio.netty.jfr.enabled=true} keeps these two.
 */
final class Events {
    private static final String NETTY = "io.netty.jfr.enabled";

    private Events() {}

    /** Before the first class of Netty and of Micronaut's server. */
    static void leaveOut() {
        if (System.getProperties().putIfAbsent(NETTY, "false") == null) {
            leaveOutMicronauts();
        }
    }

    /** It has no property for it: it only looks, once, whether it runs as a native image. */
    private static void leaveOutMicronauts() {
        System.setProperty(PROPERTY_IMAGE_CODE_KEY, PROPERTY_IMAGE_CODE_VALUE_RUNTIME);
        initialize(NativeImageUtils.JFR_AVAILABLE);
        System.clearProperty(PROPERTY_IMAGE_CODE_KEY);
    }

    /** By being given: to read the constant is what initializes its class. */
    private static void initialize(boolean unused) {}
}
