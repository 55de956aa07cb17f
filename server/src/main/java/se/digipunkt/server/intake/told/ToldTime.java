package se.digipunkt.server.intake.told;

import se.digipunkt.protocol.Settings;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.CallState;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.promised.PromisedTime;
import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.places.time.Spans;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Promised time as [Settings.Promised] has it: minutes in turn closed and open.
final class ToldTime {

    private ToldTime() {}

    /// What residents can count on: promised, and not closed or cancelled however late.
    static Settings.Promised of(PromisedTime promised, List<Call> calls, Weeks weeks) {
        List<Integer> access = open(promised, PromiseKind.ACCESS, weeks);
        List<Integer> staffed = open(promised, PromiseKind.STAFFED, weeks);
        return new Settings.Promised(
                weeks.from(),
                weeks.to(),
                access,
                staffed.equals(access) ? null : staffed,
                minutes(bus(calls, weeks), weeks.begin()));
    }

    private static List<Integer> open(PromisedTime promised, PromiseKind kind, Weeks weeks) {
        return minutes(promised.open(kind, weeks.begin(), weeks.end()), weeks.begin());
    }

    private static Spans bus(List<Call> calls, Weeks weeks) {
        List<Span> spans =
                calls.stream()
                        .filter(call -> !call.school() && call.state() != CallState.CANCELLED)
                        .map(call -> new Span(call.from(), call.to()))
                        .toList();
        return Spans.of(spans).within(weeks.begin(), weeks.end());
    }

    /// Parts of a minute are left out: what begins within one begins with it.
    static List<Integer> minutes(Spans spans, Instant since) {
        List<Integer> minutes = new ArrayList<>();
        int told = 0;
        for (Span span : spans.list()) {
            int from = minute(since, span.from());
            int to = minute(since, span.to());
            if (to > from) {
                minutes.add(from - told);
                minutes.add(to - from);
                told = to;
            }
        }
        return List.copyOf(minutes);
    }

    private static int minute(Instant since, Instant moment) {
        return Math.toIntExact(Duration.between(since, moment).toMinutes());
    }
}
