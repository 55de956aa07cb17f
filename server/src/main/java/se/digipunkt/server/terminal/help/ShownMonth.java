package se.digipunkt.server.terminal.help;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;

/// A month as a reader may see it.
///
/// @param answeredPercent of the calls of which is told what came of them; null when there are
///   none, or too few calls
/// @param medianWaitSeconds of those that were answered; null when they are too few
/// @param unknown calls of which nobody told what came of them; null with too few calls
record ShownMonth(
        YearMonth month,
        Count calls,
        @Nullable Long answeredPercent,
        @Nullable Long medianWaitSeconds,
        @Nullable Long unknown,
        Count outside) {

    static ShownMonth hidden(YearMonth month) {
        return new ShownMonth(month, Count.HIDDEN, null, null, null, Count.HIDDEN);
    }

    static ShownMonth of(HelpMonth month, Count calls, Count outside, long threshold) {
        if (calls.hidden()) {
            return new ShownMonth(month.month(), calls, null, null, null, outside);
        }
        Long waited = month.medianWaited();
        return new ShownMonth(
                month.month(),
                calls,
                month.known() < threshold
                        ? null
                        : Long.valueOf(Math.round(100.0 * month.answered() / month.known())),
                waited == null || month.answered() < threshold
                        ? null
                        : Long.valueOf(Math.round(waited / 1000.0)),
                month.calls() - month.known(),
                outside);
    }
}
