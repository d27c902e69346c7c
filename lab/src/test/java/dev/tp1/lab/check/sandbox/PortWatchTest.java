package dev.tp1.lab.check.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** How long one waits for port 8000 where one looks every two seconds, with timeout for 60. */
final class PortWatchTest {
    private static final ListeningPorts METRICS = new ListeningPorts(Set.of(9090), Set.of());
    private static final ListeningPorts ITSELF = new ListeningPorts(Set.of(), Set.of(8000));
    private static final ListeningPorts HEARD = new ListeningPorts(Set.of(8000), Set.of());

    private final PortWatch portWatch = new PortWatch(8000, Duration.ofSeconds(60));
    private Instant now = Instant.EPOCH;

    @Test
    void waitsHalfThePatienceForAServerThatHasOpenedAnotherPort() {
        assertThat(secondsUntilHopeless(METRICS)).isEqualTo(30);
    }

    @Test
    void waitsAnewWhereAnotherPortIsOpened() {
        portWatch.shouldGiveUp(ITSELF, now);

        assertThat(secondsUntilHopeless(METRICS)).isEqualTo(30);
    }

    @Test
    void doesNotWaitForAServerThatListensToItself() {
        assertThat(secondsUntilHopeless(ITSELF)).isEqualTo(4);
    }

    @Test
    void waitsAsLongAsItMayWhereNothingSpeaksAgainstIt() {
        assertThat(secondsUntilHopeless(Reachability.NOT_ASKED)).isEqualTo(60);
        assertThat(secondsUntilHopeless(HEARD)).isEqualTo(60);
    }

    private long secondsUntilHopeless(ListeningPorts listening) {
        Instant start = now;
        while (!portWatch.shouldGiveUp(listening, now) && now.isBefore(start.plusSeconds(60))) {
            now = now.plusSeconds(2);
        }
        return Duration.between(start, now).toSeconds();
    }
}
