package dev.tp1.lab.walk.environment;

import dev.tp1.lab.docker.PortHolder;
import dev.tp1.lab.message.Messages;
import dev.tp1.lab.message.UserErrorException;

import java.util.List;

/** The ports that the pages publish. */
public final class Ports {
    private static final Messages MESSAGES = Messages.of(Ports.class);
    private static final List<Integer> OF_THE_PAGES = List.of(8000, 5432);

    private Ports() {}

    /** Stops the walk with one sentence where one of them is taken. */
    public static void check() {
        for (int port : OF_THE_PAGES) {
            if (PortHolder.isTaken(port)) {
                throw new UserErrorException(
                        MESSAGES.text("port-taken", port, PortHolder.of(port)));
            }
        }
    }
}
