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
import java.util.TreeMap;

/// Shows visits against calls: by bus, and of a bus by day.
@Singleton
final class VisitsShown {

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
        for (ReadVisits.OfBus of : visits.sums(asking.actor(), asking.scope(), asking.days())) {
            String name = places.find(of.bus()).map(Place::name).orElse(of.bus());
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
                calls(asking),
                withheld.isEmpty()
                        ? List.of()
                        : List.of(words.text("withheld", String.join(", ", withheld))),
                strip(asking));
    }

    private List<CallLine> calls(HelpReading.Asking asking) {
        return isOneBus(asking)
                ? visits.calls(asking.actor(), asking.scope(), asking.days()).reversed().stream()
                        .map(
                                one ->
                                        new CallLine(
                                                places.find(one.stop())
                                                        .map(Place::name)
                                                        .orElse(one.stop()),
                                                one))
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
