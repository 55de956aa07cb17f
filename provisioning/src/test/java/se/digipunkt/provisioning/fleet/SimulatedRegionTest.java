package se.digipunkt.provisioning.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.EnumSet;
import java.util.Set;

/// A region of sixty points through ninety days each, minute by minute: long lives, in which boots,
/// cards and journals follow each other many times. Its buses: `places.kept.KeepingPropertyTest`.
final class SimulatedRegionTest {

    private static final int POINTS = 60;
    private static final int DAYS = 90;
    private static final long SEEDS = 600_000;

    @Test
    void everyMinuteIsTheTruthWhereverEvidenceHasCome() {
        Set<Happening> happened = EnumSet.noneOf(Happening.class);
        long minutes = 0;
        for (long seed = SEEDS; seed < SEEDS + POINTS; seed++) {
            ScriptedPoint point = new ScriptedPoint(seed, DAYS);
            AvailabilityPropertyTest.holds(seed, point);
            point.kiosks.forEach(kiosk -> happened.addAll(kiosk.life().happened));
            minutes += point.promised.minutes();
        }
        assertThat(happened).isEqualTo(EnumSet.complementOf(EnumSet.of(Happening.CLOSED)));
        assertThat(minutes).isGreaterThan(2_000_000);
    }
}
