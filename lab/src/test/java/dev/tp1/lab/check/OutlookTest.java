package dev.tp1.lab.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** How long one waits for port 8000 where one looks every two seconds, with patience for 60. */
final class OutlookTest {
    private static final Listening METRICS = new Listening(Set.of(9090), Set.of());
    private static final Listening ITSELF = new Listening(Set.of(), Set.of(8000));
    private static final Listening HEARD = new Listening(Set.of(8000), Set.of());

    private final Outlook outlook = new Outlook(8000, Duration.ofSeconds(60));
    private Instant now = Instant.EPOCH;

    @Test
    void waitsHalfThePatienceForAServerThatHasOpenedAnotherPort() {
        assertThat(secondsUntilHopeless(METRICS)).isEqualTo(30);
    }

    @Test
    void waitsAnewWhereAnotherPortIsOpened() {
        outlook.isHopeless(ITSELF, now);

        assertThat(secondsUntilHopeless(METRICS)).isEqualTo(30);
    }

    @Test
    void doesNotWaitForAServerThatListensToItself() {
        assertThat(secondsUntilHopeless(ITSELF)).isEqualTo(4);
    }

    @Test
    void waitsAsLongAsItMayWhereNothingSpeaksAgainstIt() {
        assertThat(secondsUntilHopeless(Reached.NOT_ASKED)).isEqualTo(60);
        assertThat(secondsUntilHopeless(HEARD)).isEqualTo(60);
    }

    private long secondsUntilHopeless(Listening listening) {
        Instant start = now;
        while (!outlook.isHopeless(listening, now) && now.isBefore(start.plusSeconds(60))) {
            now = now.plusSeconds(2);
        }
        return Duration.between(start, now).toSeconds();
    }
}
