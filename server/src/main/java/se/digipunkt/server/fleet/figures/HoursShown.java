package se.digipunkt.server.fleet.figures;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.Swedish;
import se.digipunkt.server.fleet.availability.Counted;
import se.digipunkt.server.fleet.figures.AvailabilityView.Chart;
import se.digipunkt.server.fleet.figures.AvailabilityView.Line;
import se.digipunkt.server.fleet.figures.AvailabilityView.StripOf;
import se.digipunkt.server.fleet.shown.AvailabilityWords;
import se.digipunkt.server.fleet.shown.Strip;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.declared.ReadStaffedHours;
import se.digipunkt.server.places.declared.StaffedDay;
import se.digipunkt.server.places.declared.StaffedSum;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Shows staffed hours as they were delivered: by point or municipality, and of a point by day.
@Singleton
final class HoursShown {

    private final ReadStaffedHours hours;
    private final Places places;

    HoursShown(ReadStaffedHours hours, Places places) {
        this.hours = hours;
        this.places = places;
    }

    HelpView.Part part(HelpReading.Asking asking, AvailabilityWords words) {
        List<ReadStaffedHours.Of> all = hours.of(asking.actor(), asking.scope(), asking.days());
        Comparator<Line> byName = Comparator.comparing(Line::name, Swedish.order());
        List<Line> lines =
                Stream.concat(
                                all.stream()
                                        .filter(of -> !isRest(of))
                                        .map(of -> line(of, asking, words))
                                        .sorted(byName),
                                all.stream()
                                        .filter(HoursShown::isRest)
                                        .map(of -> line(of, asking, words)))
                        .toList();
        boolean points = all.stream().anyMatch(of -> of.point() != null);
        return new HelpView.Part(
                "staffed",
                words,
                lines.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Chart(
                                        "staffed",
                                        words.text("title"),
                                        words.text(points ? "place" : "municipality"),
                                        points
                                                ? Optional.empty()
                                                : Optional.of(words.text("points-count")),
                                        lines)),
                List.of(),
                List.of(),
                notes(all, asking, words),
                strip(asking));
    }

    /// Municipalities that are too small to be told each, together: last.
    private static boolean isRest(ReadStaffedHours.Of of) {
        return of.point() == null && of.municipality() == null;
    }

    private Line line(ReadStaffedHours.Of of, HelpReading.Asking asking, AvailabilityWords words) {
        String point = of.point();
        String municipality = of.municipality();
        if (point != null) {
            String name = places.find(point).map(Place::name).orElse(point);
            return new Line(name, asking.link(point), "", counted(of.sum()).minutes());
        }
        String count = words.number(of.points());
        return municipality == null
                ? new Line(
                        words.text("together"),
                        asking.link(Scope.Region.TEXT),
                        count,
                        counted(of.sum()).minutes())
                : new Line(
                        places.getMunicipality(municipality).name(),
                        asking.link(municipality),
                        count,
                        counted(of.sum()).minutes());
    }

    private List<String> notes(
            List<ReadStaffedHours.Of> all, HelpReading.Asking asking, AvailabilityWords words) {
        List<String> notes = new ArrayList<>();
        StaffedSum sum =
                all.stream()
                        .map(ReadStaffedHours.Of::sum)
                        .reduce(StaffedSum.NONE, StaffedSum::plus);
        if (!sum.promised().isZero()) {
            notes.add(
                    words.text(
                            "apart",
                            words.hours(sum.declared().toMinutes()),
                            words.hours(sum.shown().toMinutes())));
        }
        if (!asking.actor().readsRegion() || asking.scope() instanceof Scope.Region) {
            return notes;
        }
        if (all.isEmpty()) {
            notes.add(words.text("withheld"));
        }
        return notes;
    }

    private Optional<StripOf> strip(HelpReading.Asking asking) {
        if (!(asking.scope() instanceof Scope.AtPlace(Place place))
                || !(place instanceof ServicePoint point)
                || point.isStopOnly()
                || !hours.readsEach(asking.actor(), place.id())) {
            return Optional.empty();
        }
        Map<LocalDate, Counted> byDay = new TreeMap<>();
        for (StaffedDay day :
                hours.days(place.id(), Days.of(Strip.first(asking.today()), asking.today()))) {
            byDay.put(day.day(), counted(day.sum()));
        }
        return Optional.of(new StripOf(place.name(), "", Strip.of(byDay, asking.today())));
    }

    private static Counted counted(StaffedSum sum) {
        return new Counted(
                sum.promised(),
                sum.delivered(),
                sum.lost(),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO);
    }
}
