package se.digipunkt.server.terminal.help;

import io.micronaut.context.annotation.Property;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.kept.ReadVisits;
import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.storage.WriteGate;
import se.digipunkt.server.web.ProblemException;
import se.digipunkt.server.web.WebProblem;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Calls for help of a scope by month, as a reader may see them. Often one person alone keeps a
/// point: how it answers is for those of the point and its coordinator. Others read sums over at
/// least three places, of months that are over.
@Singleton
final class HelpFigures {

    private final HelpCallTable table;
    private final Places places;
    private final WriteGate gate;
    private final Clock clock;
    private final long threshold;

    HelpFigures(
            HelpCallTable table,
            Places places,
            WriteGate gate,
            Clock clock,
            @Property(name = "digipunkt.disclosure.threshold", defaultValue = "5") long threshold) {
        this.table = table;
        this.places = places;
        this.gate = gate;
        this.clock = clock;
        this.threshold = threshold;
    }

    /// @param uncertain calls of which no day is known
    record Figures(List<ShownMonth> months, Count uncertain) {}

    /// @throws ProblemException `forbidden`
    Figures of(Actor actor, Scope scope, YearMonth from, YearMonth to) {
        List<Place> asked = places.listIn(scope);
        boolean each =
                asked.stream().allMatch(place -> actor.worksAt(place.id(), place.municipality()));
        boolean single = scope instanceof Scope.AtPlace;
        if (!each && (single || !scope.readBy(actor))) {
            throw new ProblemException(new WebProblem.Forbidden());
        }
        List<HelpCallRow> rows = rows(asked, from, to);
        YearMonth current = YearMonth.from(SwedishTime.dayOf(clock.instant()));
        List<ShownMonth> months =
                Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                        .filter(month -> each ? !month.isAfter(current) : month.isBefore(current))
                        .map(month -> HelpMonth.of(month, in(rows, month)))
                        .map(month -> shown(month, each))
                        .toList();
        long uncertain = rows.stream().filter(row -> row.day() == null).count();
        return new Figures(months, each ? count(uncertain) : Count.HIDDEN);
    }

    private List<HelpCallRow> rows(List<Place> asked, YearMonth from, YearMonth to) {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<String> ids = asked.stream().map(Place::id).toList();
        LocalDate last = to.atEndOfMonth();
        return gate.read(() -> table.list(ids, from.atDay(1), last));
    }

    private static List<HelpCallRow> in(List<HelpCallRow> rows, YearMonth month) {
        return rows.stream()
                .filter(row -> row.day() != null)
                .filter(row -> YearMonth.from(Objects.requireNonNull(row.day())).equals(month))
                .collect(Collectors.toList());
    }

    private ShownMonth shown(HelpMonth month, boolean each) {
        if (!each && month.places() > 0 && month.places() < ReadVisits.FEWEST_PLACES) {
            return ShownMonth.hidden(month.month());
        }
        return ShownMonth.of(month, count(month.calls()), count(month.outside()), threshold);
    }

    private Count count(long people) {
        return people > 0 && people < threshold ? Count.HIDDEN : Count.of(people);
    }
}
