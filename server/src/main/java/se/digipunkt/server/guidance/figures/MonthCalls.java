package se.digipunkt.server.guidance.figures;

import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.time.Spans;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What buses promised: the public halts of a bus, or at a stop.
///
/// @param planned halts
/// @param cancelled announced in time
/// @param cancelledShort announced too late: their minutes stay promised
/// @param promised minutes
/// @param lost minutes of those that people were told too late that they would not get
record MonthCalls(int planned, int cancelled, int cancelledShort, long promised, long lost) {

    /// @param calls of the month, those of schools too
    static MonthCalls of(List<Call> calls, Duration notice, Instant from, Instant to) {
        List<Call> open = calls.stream().filter(call -> !call.school()).toList();
        List<Call> cancelled =
                open.stream().filter(call -> call.state() == CallState.CANCELLED).toList();
        long late = cancelled.stream().filter(call -> call.changedAtShortNotice(notice)).count();
        return new MonthCalls(
                open.size(),
                cancelled.size() - (int) late,
                (int) late,
                minutes(open.stream().map(call -> call.promised(notice)).toList(), from, to),
                minutes(
                        open.stream().map(call -> call.lostAtShortNotice(notice)).toList(),
                        from,
                        to));
    }

    private static long minutes(List<Spans> all, Instant from, Instant to) {
        return all.stream().mapToLong(spans -> spans.within(from, to).minutes()).sum();
    }

    long declared() {
        return promised - lost;
    }
}
