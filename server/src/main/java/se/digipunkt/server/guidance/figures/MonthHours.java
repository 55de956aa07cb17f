package se.digipunkt.server.guidance.figures;

import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.PromisedTime;
import se.digipunkt.server.places.time.Spans;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// What a point promised by its hours, and what it announced that it would not keep.
///
/// @param kinds access and staffed, in minutes
record MonthHours(List<Kind> kinds) {

    MonthHours {
        kinds = List.copyOf(kinds);
    }

    /// @param planned by the hours alone
    /// @param withNotice taken out of the promise in time
    /// @param extra opened beyond the hours
    /// @param promised what counts as promised
    /// @param shortNotice the part of it that was closed and announced too late
    record Kind(
            PromiseKind kind,
            long planned,
            long withNotice,
            long extra,
            long promised,
            long shortNotice) {

        /// Delivered as declared: promised, and not closed at short notice.
        long declared() {
            return promised - shortNotice;
        }
    }

    static MonthHours of(PromisedTime time, Instant from, Instant to) {
        return new MonthHours(
                Arrays.stream(PromiseKind.values()).map(kind -> of(time, kind, from, to)).toList());
    }

    private static Kind of(PromisedTime time, PromiseKind kind, Instant from, Instant to) {
        Spans planned = time.planned(kind, from, to);
        Spans promised = time.promised(kind, from, to);
        return new Kind(
                kind,
                planned.minutes(),
                planned.minus(promised).minutes(),
                promised.minus(planned).minutes(),
                promised.minutes(),
                time.shortNotice(kind, from, to).minutes());
    }

    /// No hours are known, which promises nothing and is not the same as closed.
    boolean unknown() {
        return kinds.stream().allMatch(kind -> kind.planned() == 0 && kind.promised() == 0);
    }
}
