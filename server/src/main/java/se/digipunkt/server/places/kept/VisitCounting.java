package se.digipunkt.server.places.kept;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import se.digipunkt.protocol.Limits;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.places.visits.Sign;
import se.digipunkt.server.places.visits.Visits;
import se.digipunkt.server.storage.WriteGate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Counts the visits of a bus on a day from its calls and from what was told, and stores them.
@Singleton
final class VisitCounting {

    /// Nothing further away says anything of a day.
    private static final Duration AROUND = Limits.LONGEST_STOP.multipliedBy(2);

    private final Places places;
    private final Visits visits;
    private final HelpGiven help;
    private final VisitKeptTable kept;
    private final WriteGate gate;
    private final Clock clock;

    VisitCounting(
            Places places,
            Visits visits,
            HelpGiven help,
            VisitKeptTable kept,
            WriteGate gate,
            Clock clock) {
        this.places = places;
        this.visits = visits;
        this.help = help;
        this.kept = kept;
        this.gate = gate;
        this.clock = clock;
    }

    /// What comes meanwhile is due again.
    void count(Visits.Due due) {
        List<VisitKeptRow> rows = gate.read(() -> day(due.bus(), due.day()));
        gate.write(
                () -> {
                    if (visits.take(due)) {
                        kept.remove(due.bus(), due.day());
                        kept.saveAll(rows);
                    }
                });
    }

    private List<VisitKeptRow> day(String bus, LocalDate day) {
        List<Call> calls =
                places.listCalls(bus, day.minusDays(1), day.plusDays(1)).stream()
                        .filter(call -> call.bus().equals(bus))
                        .toList();
        Instant since = SwedishTime.startOf(day).minus(AROUND);
        Instant until = SwedishTime.startOf(day.plusDays(1)).plus(AROUND);
        List<Sign> words = visits.signs(bus, since, until);
        List<Sign> signs = new ArrayList<>(words);
        List<HelpGiven.Help> forgotten = new ArrayList<>();
        for (HelpGiven.Help one : help.fromBus(bus, day.minusDays(1), day.plusDays(1))) {
            Instant at = one.at();
            if (at == null) {
                forgotten.add(one);
            } else {
                signs.add(new Sign(Sign.Kind.HELPED, one.entry(), one.call(), one.stop(), at, at));
            }
        }
        Settled settled = Settled.of(kept.ofDay(bus, day), forgotten);
        Instant now = clock.instant();
        List<Became> counted = Keeping.of(bus, calls, signs, places.notice(), settled.help(), now);
        Map<String, HelpKnown> known =
                counted.stream()
                        .filter(one -> one.help().given())
                        .collect(Collectors.toMap(Became::call, Became::help));
        Map<String, String> bare =
                Keeping.of(bus, calls, words, places.notice(), known, now).stream()
                        .collect(Collectors.toMap(Became::call, VisitKeptRow::bareOf));
        return counted.stream()
                .filter(one -> one.day().equals(day))
                .map(one -> row(settled, one, bare.get(one.call())))
                .toList();
    }

    private static VisitKeptRow row(Settled settled, Became one, @Nullable String bare) {
        return VisitKeptRow.of(settled.instead(one, bare), bare);
    }
}
