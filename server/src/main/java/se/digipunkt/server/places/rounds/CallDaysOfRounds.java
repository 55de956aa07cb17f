package se.digipunkt.server.places.rounds;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.visits.CallDays;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lets visits know the days of the calls that they name.
@Singleton
final class CallDaysOfRounds implements CallDays {

    private final CallTable calls;

    CallDaysOfRounds(CallTable calls) {
        this.calls = calls;
    }

    @Override
    public Set<LocalDate> of(String bus, String call) {
        return calls.find(call).stream()
                .filter(row -> row.bus().equals(bus))
                .flatMap(row -> Stream.of(row.starts(), row.plannedStarts()))
                .map(SwedishTime::dayOf)
                .collect(Collectors.toSet());
    }
}
