package se.digipunkt.server.places;

import se.digipunkt.server.places.time.Span;
import se.digipunkt.server.web.Page;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A call as it is told at its stop: cancelled and moved ones too, for people stand there waiting.
///
/// @param busName of the bus that comes
record StopCall(Call call, String busName) {

    /// Ids of the buses that come.
    static Set<String> buses(List<StopCall> calls) {
        return calls.stream().map(one -> one.call().bus()).collect(Collectors.toSet());
    }

    boolean cancelled() {
        return call.state() == CallState.CANCELLED;
    }

    boolean moved() {
        return call.state() == CallState.MOVED;
    }

    /// Something else than the timetable says.
    boolean announced() {
        return call.state() != CallState.PLANNED;
    }

    String state(Page page) {
        return page.text("rounds.state." + call.state().code());
    }

    /// Empty when none was given.
    String reason(Page page) {
        CallReason reason = call.reason();
        return reason == null
                ? ""
                : page.text("rounds.reason", page.text("rounds.reason." + reason.code()));
    }

    Span time() {
        return new Span(call.from(), call.to());
    }

    Span planned() {
        return new Span(call.plannedFrom(), call.plannedTo());
    }
}
