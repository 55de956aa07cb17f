package se.digipunkt.server.terminal.help;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;

/// A month as a reader may see it.
///
/// @param answeredPercent of the calls of which is told what came of them; null when there are
///   none, or too few of them were answered or not answered
/// @param medianWaitSeconds of those that were answered; null when they are too few
/// @param unknown calls of which nobody told what came of them
record ShownMonth(
        YearMonth month,
        Count calls,
        @Nullable Long answeredPercent,
        @Nullable Long medianWaitSeconds,
        Count unknown,
        Count outside) {

    static ShownMonth hidden(YearMonth month) {
        return new ShownMonth(month, Count.HIDDEN, null, null, Count.HIDDEN, Count.HIDDEN);
    }

    static ShownMonth of(HelpMonth month, Count calls, Count outside, long threshold) {
        if (calls.hidden()) {
            return new ShownMonth(month.month(), calls, null, null, Count.HIDDEN, outside);
        }
        Long waited = month.medianWaited();
        return new ShownMonth(
                month.month(),
                calls,
                month.known() == 0
                                || isFew(month.answered(), threshold)
                                || isFew(month.known() - month.answered(), threshold)
                        ? null
                        : Long.valueOf(Math.round(100.0 * month.answered() / month.known())),
                waited == null || month.answered() < threshold
                        ? null
                        : Long.valueOf(Math.round(waited / 1000.0)),
                unknown(month, threshold),
                outside);
    }

    private static Count unknown(HelpMonth month, long threshold) {
        long unknown = month.calls() - month.known();
        return isFew(unknown, threshold) ? Count.HIDDEN : Count.of(unknown);
    }

    private static boolean isFew(long calls, long threshold) {
        return calls > 0 && calls < threshold;
    }
}
