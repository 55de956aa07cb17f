package se.digipunkt.server.fleet;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.EntryBody;
import se.digipunkt.server.common.KnownTime;

import java.time.Duration;
import java.time.Instant;

/// Time without a clock: a boot id and the milliseconds since that boot become a moment through an
/// anchor.
@Singleton
final class BootClock {

    /// What a request may have travelled: a sync's anchor is uncertain by this.
    static final Duration TRAVEL = Duration.ofSeconds(30);

    /// A battery clock or a person may be wrong without knowing: a sync of the same boot is
    /// believed before them.
    static final Duration UNCHECKED = Duration.ofMinutes(1);

    /// A wall clock may be this much ahead of the server's and still be believed.
    static final Duration SLACK = Duration.ofMinutes(10);

    /// No journal is older than the product.
    static final Instant EARLIEST = Instant.parse("2024-01-01T00:00:00Z");

    private final AnchorTable anchors;

    BootClock(AnchorTable anchors) {
        this.anchors = anchors;
    }

    /// @return true when the boot's time is known now, or better than before
    boolean synced(String kiosk, String boot, long elapsed, Instant received) {
        return anchors.keepBest(kiosk, boot, elapsed, received, TRAVEL.toMillis()) == 1;
    }

    /// @return true when the boot's time is known now, or better than before
    boolean anchored(
            String kiosk,
            String boot,
            long elapsed,
            EntryBody.ClockAnchor anchor,
            Instant received) {
        if (anchor.utc().isBefore(EARLIEST) || anchor.utc().isAfter(received.plus(SLACK))) {
            return false;
        }
        long least = anchor.source() == EntryBody.AnchorSource.NTP ? 0 : UNCHECKED.toMillis();
        return anchors.keepBest(
                        kiosk,
                        boot,
                        elapsed,
                        anchor.utc(),
                        Math.max(least, anchor.uncertaintyMillis()))
                == 1;
    }

    KnownTime timeOf(
            String kiosk,
            String boot,
            long elapsed,
            @Nullable Instant wall,
            Neighbours neighbours) {
        return anchors.find(kiosk, boot)
                .filter(anchor -> !anchor.at(elapsed).isBefore(EARLIEST))
                .map(
                        anchor ->
                                new KnownTime(
                                        neighbours.atMost(anchor.at(elapsed)),
                                        KnownTime.Basis.ANCHORED))
                .orElseGet(() -> provisional(wall, neighbours));
    }

    private static KnownTime provisional(@Nullable Instant wall, Neighbours neighbours) {
        boolean fits = wall != null && neighbours.allow(wall);
        return fits ? new KnownTime(wall, KnownTime.Basis.PROVISIONAL) : KnownTime.uncertain();
    }

    /// @param before the latest time known earlier in the journal
    /// @param received nothing was written later than this
    record Neighbours(@Nullable Instant before, Instant received) {

        boolean allow(Instant wall) {
            Instant earliest = before == null ? EARLIEST : before.minus(SLACK);
            return !wall.isBefore(earliest) && !wall.isAfter(received.plus(SLACK));
        }

        /// An anchor of a sync that was slow on the road may place an entry after its own receipt.
        Instant atMost(Instant reckoned) {
            return reckoned.isAfter(received) ? received : reckoned;
        }
    }
}
