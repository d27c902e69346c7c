package dev.tp1.lab.check.sandbox;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether waiting for a port of a container is of use, by what is seen to listen in it. Who listens
 * on that port for itself alone will not do otherwise later. Who listens on another one may still
 * open this one, as where metrics come first, and mostly is on the wrong one and wants to know
 * soon: it gets half the timeout.
 */
final class PortWatch {
    private static final int LOOKS_THAT_AGREE = 3; // a server may still be opening its port

    private final int port;
    private final Duration timeoutElsewhere;
    private ListeningPorts seen = Reachability.NOT_ASKED;
    private Instant since = Instant.MIN;
    private int agree;

    PortWatch(int port, Duration timeout) {
        this.port = port;
        this.timeoutElsewhere = timeout.dividedBy(2);
    }

    /** To be asked at each look, with what listens then. */
    boolean shouldGiveUp(ListeningPorts now, Instant at) {
        if (!now.equals(seen)) {
            seen = now;
            since = at;
            agree = 0;
        }
        agree++;
        boolean elsewhere = !now.equals(Reachability.NOT_ASKED) && !now.forAll().contains(port);
        return elsewhere
                && agree >= LOOKS_THAT_AGREE
                && (now.forItself().contains(port) || !at.isBefore(since.plus(timeoutElsewhere)));
    }
}
