package se.digipunkt.server.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.protocol.EntryBody.AnchorSource;
import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.common.KnownTime.Basis;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

final class BootClockTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant IN_1970 = Instant.EPOCH.plusSeconds(300);
    private static final BootClock.Neighbours UNTIL_NOON = new BootClock.Neighbours(null, NOON);

    private final BootClock clock = new BootClock(new AnchorsInMemory());

    @Test
    void anAnchorTellsTheTimeOfItsWholeBoot() {
        clock.synced("kiosk", "boot", 3_600_000, NOON);

        assertThat(clock.timeOf("kiosk", "boot", 600_000, IN_1970, UNTIL_NOON))
                .isEqualTo(new KnownTime(Instant.parse("2026-11-21T11:10:00Z"), Basis.ANCHORED));
    }

    @Test
    void withoutAnAnchorTheWallClockIsBelievedBetweenItsNeighbours() {
        Instant morning = Instant.parse("2026-11-21T08:00:00Z");
        BootClock.Neighbours neighbours = new BootClock.Neighbours(morning, NOON);

        assertThat(
                        clock.timeOf(
                                        "kiosk",
                                        "boot",
                                        0,
                                        Instant.parse("2026-11-21T09:00:00Z"),
                                        neighbours)
                                .basis())
                .isEqualTo(Basis.PROVISIONAL);
        assertThat(
                        clock.timeOf(
                                        "kiosk",
                                        "boot",
                                        0,
                                        Instant.parse("2026-11-21T07:00:00Z"),
                                        neighbours)
                                .basis())
                .isEqualTo(Basis.UNCERTAIN);
        assertThat(
                        clock.timeOf(
                                        "kiosk",
                                        "boot",
                                        0,
                                        Instant.parse("2040-01-01T00:00:00Z"),
                                        neighbours)
                                .basis())
                .isEqualTo(Basis.UNCERTAIN);
        assertThat(clock.timeOf("kiosk", "boot", 0, null, neighbours))
                .isEqualTo(KnownTime.uncertain());
    }

    @Test
    void nothingWasWrittenAfterItWasReceived() {
        clock.synced("kiosk", "boot", 0, NOON.plusSeconds(20));

        assertThat(clock.timeOf("kiosk", "boot", 0, null, UNTIL_NOON).at()).isEqualTo(NOON);
    }

    @Test
    void aSyncIsBelievedBeforeABatteryClock() {
        clock.anchored(
                "kiosk",
                "boot",
                0,
                new EntryBody.ClockAnchor(
                        Instant.parse("2026-01-01T00:00:00Z"), AnchorSource.RTC, 0),
                NOON);
        clock.synced("kiosk", "boot", 0, NOON);

        assertThat(clock.timeOf("kiosk", "boot", 0, null, UNTIL_NOON).at()).isEqualTo(NOON);
    }

    @Test
    void anAnchorBeforeTheProductIsNotBelieved() {
        clock.anchored(
                "kiosk", "boot", 0, new EntryBody.ClockAnchor(IN_1970, AnchorSource.NTP, 0), NOON);

        assertThat(clock.timeOf("kiosk", "boot", 1, NOON, UNTIL_NOON).basis())
                .isEqualTo(Basis.PROVISIONAL);
    }

    /// The table's promise, without a database: the least uncertain anchor of a boot is kept.
    private static final class AnchorsInMemory implements AnchorTable {

        private final Map<String, AnchorRow> rows = new HashMap<>();

        @Override
        public int keepBest(
                String kiosk, String boot, long elapsed, Instant utc, long uncertainty) {
            AnchorRow row = new AnchorRow(kiosk, boot, elapsed, utc, uncertainty);
            AnchorRow kept =
                    rows.merge(
                            kiosk + boot,
                            row,
                            (old, fresh) -> fresh.uncertainty() < old.uncertainty() ? fresh : old);
            return row.equals(kept) ? 1 : 0;
        }

        @Override
        public Optional<AnchorRow> find(String kiosk, String boot) {
            return Optional.ofNullable(rows.get(kiosk + boot));
        }

        @Override
        public Optional<AnchorRow> best(String boot) {
            return rows.values().stream().filter(row -> row.boot().equals(boot)).findFirst();
        }
    }
}
