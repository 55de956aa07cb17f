package se.digipunkt.server.fleet.figures;

import jakarta.inject.Singleton;

import se.digipunkt.server.fleet.availability.Counted;
import se.digipunkt.server.fleet.figures.AvailabilityView.Chart;
import se.digipunkt.server.fleet.figures.AvailabilityView.Line;
import se.digipunkt.server.fleet.figures.AvailabilityView.StripOf;
import se.digipunkt.server.fleet.figures.HelpView.CallLine;
import se.digipunkt.server.fleet.figures.HelpView.Outcomes;
import se.digipunkt.server.fleet.shown.AvailabilityWords;
import se.digipunkt.server.fleet.shown.Strip;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.kept.ReadVisits;
import se.digipunkt.server.places.kept.VisitCounts;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Shows visits against calls: by bus, and of a bus by day.
@Singleton
final class VisitsShown {

    /// A quarter. Of more days nobody reads each call on a page.
    private static final int MOST_DAYS_OF_CALLS = 92;

    private final ReadVisits visits;
    private final Places places;

    VisitsShown(ReadVisits visits, Places places) {
        this.visits = visits;
        this.places = places;
    }

    HelpView.Part part(HelpReading.Asking asking, AvailabilityWords words) {
        List<Line> lines = new ArrayList<>();
        List<Outcomes> outcomes = new ArrayList<>();
        List<String> withheld = new ArrayList<>();
        Map<String, String> names = names();
        Set<String> failing = visits.failing();
        List<String> notCounted = new ArrayList<>();
        for (ReadVisits.OfBus of : visits.sums(asking.actor(), asking.scope(), asking.days())) {
            String name = names.getOrDefault(of.bus(), of.bus());
            if (failing.contains(of.bus())) {
                notCounted.add(name);
            }
            if (of.counts().isEmpty()) {
                withheld.add(name);
                continue;
            }
            VisitCounts counts = of.counts().get();
            lines.add(new Line(name, asking.link(of.bus()), "", counted(counts).minutes()));
            outcomes.add(new Outcomes(name, counts));
        }
        return new HelpView.Part(
                "visits",
                words,
                lines.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Chart(
                                        "visits",
                                        words.text("title"),
                                        words.text("bus"),
                                        Optional.empty(),
                                        lines)),
                outcomes,
                calls(asking, names),
                notes(asking, withheld, notCounted, words),
                strip(asking));
    }

    private Map<String, String> names() {
        return places.listIn(new Scope.Region()).stream()
                .collect(Collectors.toMap(Place::id, Place::name));
    }

    private List<String> notes(
            HelpReading.Asking asking,
            List<String> withheld,
            List<String> notCounted,
            AvailabilityWords words) {
        List<String> notes = new ArrayList<>();
        if (!notCounted.isEmpty()) {
            notes.add(words.text("not-counted.now", String.join(", ", notCounted)));
        }
        if (!withheld.isEmpty()) {
            notes.add(words.text("withheld", String.join(", ", withheld)));
        }
        if (isOneBus(asking) && asking.days().count() > MOST_DAYS_OF_CALLS) {
            notes.add(words.text("each.long"));
        }
        return notes;
    }

    private List<CallLine> calls(HelpReading.Asking asking, Map<String, String> names) {
        return isOneBus(asking) && asking.days().count() <= MOST_DAYS_OF_CALLS
                ? visits.calls(asking.actor(), asking.scope(), asking.days()).reversed().stream()
                        .map(one -> new CallLine(names.getOrDefault(one.stop(), one.stop()), one))
                        .toList()
                : List.of();
    }

    private static boolean isOneBus(HelpReading.Asking asking) {
        return asking.scope() instanceof Scope.AtPlace(Place place) && place instanceof Bus;
    }

    private Optional<StripOf> strip(HelpReading.Asking asking) {
        if (!(asking.scope() instanceof Scope.AtPlace(Place place))
                || !(place instanceof Bus)
                || !visits.readsEach(asking.actor(), place.id())) {
            return Optional.empty();
        }
        Map<LocalDate, Counted> byDay = new TreeMap<>();
        visits.byDay(place.id(), Strip.first(asking.today()), asking.today())
                .forEach((day, counts) -> byDay.put(day, counted(counts)));
        return Optional.of(new StripOf(place.name(), "", Strip.of(byDay, asking.today())));
    }

    private static Counted counted(VisitCounts counts) {
        return new Counted(
                counts.promised(),
                counts.delivered(),
                counts.lost(),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO);
    }
}
