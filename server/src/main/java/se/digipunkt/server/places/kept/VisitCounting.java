package se.digipunkt.server.places.kept;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.visits.Sign;
import se.digipunkt.server.places.visits.Visits;
import se.digipunkt.server.storage.WriteGate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Counts the visits of a bus on a day from its calls and from what was told, and stores them.
@Singleton
final class VisitCounting {

    /// Nothing further away says anything of a day.
    private static final Duration AROUND = Duration.ofHours(12);

    private final Places places;
    private final Visits visits;
    private final HelpGiven help;
    private final VisitKeptTable kept;
    private final WriteGate gate;

    VisitCounting(
            Places places, Visits visits, HelpGiven help, VisitKeptTable kept, WriteGate gate) {
        this.places = places;
        this.visits = visits;
        this.help = help;
        this.kept = kept;
        this.gate = gate;
    }

    /// What comes meanwhile is due again.
    void count(Visits.Due due) {
        List<VisitKeptRow> rows =
                gate.read(() -> day(due.bus(), due.day()).stream().map(VisitKeptRow::of).toList());
        gate.write(
                () -> {
                    if (visits.take(due)) {
                        kept.remove(due.bus(), due.day());
                        kept.saveAll(rows);
                    }
                });
    }

    private List<Became> day(String bus, LocalDate day) {
        List<Call> calls =
                places.listCalls(bus, day.minusDays(1), day.plusDays(1)).stream()
                        .filter(call -> call.bus().equals(bus))
                        .toList();
        Instant since = SwedishTime.startOf(day).minus(AROUND);
        Instant until = SwedishTime.startOf(day.plusDays(1)).plus(AROUND);
        List<Sign> signs = new ArrayList<>(visits.signs(bus, since, until));
        Set<String> forgotten = new HashSet<>();
        for (HelpGiven.Help one : help.fromBus(bus, day.minusDays(1), day.plusDays(1))) {
            Instant at = one.at();
            if (at != null) {
                signs.add(new Sign(Sign.Kind.HELPED, one.id(), one.call(), one.stop(), at, at));
            } else if (one.call() != null) {
                forgotten.add(one.call());
            }
        }
        return Keeping.of(bus, calls, signs, places.notice(), remembered(bus, day, forgotten))
                .stream()
                .filter(one -> one.day().equals(day))
                .toList();
    }

    /// Of calls at which help was given whose moment is forgotten.
    private Map<String, HelpKnown> remembered(String bus, LocalDate day, Set<String> forgotten) {
        Map<String, HelpKnown> remembered = new HashMap<>();
        kept.ofDay(bus, day).stream()
                .filter(row -> forgotten.contains(row.call()))
                .forEach(row -> remembered.put(row.call(), row.help()));
        return remembered;
    }
}
