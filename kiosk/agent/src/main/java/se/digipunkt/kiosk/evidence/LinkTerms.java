package se.digipunkt.kiosk.evidence;

import org.jspecify.annotations.Nullable;

import se.digipunkt.kiosk.device.Medium;
import se.digipunkt.protocol.LinkMeasuring;
import se.digipunkt.protocol.Settings;

import java.time.Duration;
import java.util.Optional;

/// How to measure, and what is good: as the server tells, within what a kiosk does at most.
///
/// @param metered null: on a mobile network
record LinkTerms(
        int timesPerDay,
        int downBytes,
        int upBytes,
        @Nullable Boolean metered,
        int goodDownKbps,
        Duration goodRoundTrip) {

    private static final int KIBI = 1024;
    private static final int LONGEST_MILLIS = 60_000;

    static LinkTerms of(Optional<Settings> settings) {
        LinkMeasuring told = settings.map(Settings::link).orElse(LinkMeasuring.UNTOLD);
        return new LinkTerms(
                within(told.timesPerDay(), 2, LinkMeasuring.MOST_TIMES_PER_DAY),
                KIBI * within(told.downKibibytes(), 512, LinkMeasuring.MOST_DOWN_KIBIBYTES),
                KIBI * within(told.upKibibytes(), 128, LinkMeasuring.MOST_UP_KIBIBYTES),
                told.metered(),
                within(told.goodDownKbps(), 2000, Integer.MAX_VALUE),
                Duration.ofMillis(within(told.goodRttMillis(), 300, LONGEST_MILLIS)));
    }

    boolean isNever() {
        return timesPerDay == 0;
    }

    Duration every() {
        return Duration.ofDays(1).dividedBy(Math.max(1, timesPerDay));
    }

    boolean isMetered(@Nullable Medium medium) {
        return metered == null ? medium == Medium.CELLULAR : metered;
    }

    /// What is measured at all, in turn: what is transferred costs on a metered connection.
    LinkTerms on(@Nullable Medium medium) {
        return isMetered(medium)
                ? new LinkTerms(timesPerDay, 0, 0, metered, goodDownKbps, goodRoundTrip)
                : this;
    }

    private static int within(@Nullable Integer told, int usual, int most) {
        return told == null ? usual : Math.clamp(told, 0, most);
    }
}
