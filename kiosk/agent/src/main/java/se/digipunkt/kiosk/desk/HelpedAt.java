package se.digipunkt.kiosk.desk;

import org.jspecify.annotations.Nullable;

import se.digipunkt.desk.StopChoices;
import se.digipunkt.protocol.Limits;
import se.digipunkt.protocol.Settings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The visit that help has started: the first help at a halt starts it, and it outlasts the
/// timetable for as long as help is given and no other halt begins.
final class HelpedAt {

    private record Visit(Settings.Call call, Instant at) {}

    private final List<Settings.Call> calls;
    private @Nullable Visit last;

    HelpedAt(List<Settings.Call> calls) {
        this.calls = List.copyOf(calls);
    }

    /// Help was given, in the order of time.
    ///
    /// @param named the halt that the record names
    void help(@Nullable String named, Instant at) {
        Optional<Settings.Call> call =
                named == null
                        ? new StopChoices(calls, List.of(), false, Optional.of(at)).presumed(at(at))
                        : calls.stream().filter(one -> one.id().equals(named)).findFirst();
        call.ifPresent(found -> last = new Visit(found, at));
    }

    /// The halt that the bus still stands at; empty when nobody knows.
    Optional<Settings.Call> at(Instant moment) {
        return Optional.ofNullable(last)
                .filter(visit -> visit.at().plus(Limits.VISIT_AFTER_HELP).isAfter(moment))
                .filter(
                        visit ->
                                !StopChoices.isOvertaken(
                                        calls, visit.call().id(), visit.at(), moment))
                .map(Visit::call);
    }
}
