package se.digipunkt.server.fleet.figures;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.fleet.availability.Counted;
import se.digipunkt.server.fleet.figures.Availability.OfPlace;
import se.digipunkt.server.fleet.figures.AvailabilityView.Chart;
import se.digipunkt.server.fleet.figures.AvailabilityView.Line;
import se.digipunkt.server.fleet.figures.AvailabilityView.StripOf;
import se.digipunkt.server.fleet.shown.AvailabilityWords;
import se.digipunkt.server.fleet.shown.Strip;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.declared.SelfReported;
import se.digipunkt.server.places.declared.StaffedDay;
import se.digipunkt.server.places.declared.StaffedSum;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What those who keep points without a kiosk say of their access hours: a part of its own, which
/// nothing measured is in.
@Singleton
final class SelfReportShown {

    private final SelfReported said;
    private final Availability availability;
    private final Places places;

    SelfReportShown(SelfReported said, Availability availability, Places places) {
        this.said = said;
        this.availability = availability;
        this.places = places;
    }

    /// Empty where nobody says anything.
    Optional<HelpView.Part> part(
            Actor actor,
            Scope scope,
            List<OfPlace> all,
            Days days,
            LocalDate today,
            AvailabilityWords words) {
        AvailabilityWords own = words.of(AvailabilityWords.SELF_REPORTED);
        Map<String, StaffedSum> sums = availability.selfReported(actor, all, days);
        Optional<StripOf> strip = strip(actor, scope, all, today);
        if (sums.isEmpty() && strip.isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = lines(scope, all, sums);
        Chart chart =
                new Chart(
                        "self",
                        own.text("title"),
                        own.text(scope instanceof Scope.Region ? "municipality" : "place"),
                        scope instanceof Scope.Region
                                ? Optional.of(own.text("points-count"))
                                : Optional.empty(),
                        lines);
        return Optional.of(
                new HelpView.Part(
                        "self-reported",
                        own,
                        lines.isEmpty() ? Optional.empty() : Optional.of(chart),
                        List.of(),
                        List.of(),
                        List.of(own.text("apart")),
                        strip));
    }

    private List<Line> lines(Scope scope, List<OfPlace> all, Map<String, StaffedSum> sums) {
        List<Place> saying =
                all.stream()
                        .map(OfPlace::place)
                        .filter(place -> sums.containsKey(place.id()))
                        .toList();
        if (!(scope instanceof Scope.Region)) {
            return saying.stream()
                    .map(
                            place ->
                                    new Line(
                                            place.name(),
                                            "/availability/" + place.id(),
                                            "",
                                            counted(sums.getOrDefault(place.id(), StaffedSum.NONE))
                                                    .minutes()))
                    .toList();
        }
        Map<String, List<StaffedSum>> byMunicipality = new TreeMap<>();
        saying.forEach(
                place ->
                        byMunicipality
                                .computeIfAbsent(place.municipality(), _ -> new ArrayList<>())
                                .add(sums.getOrDefault(place.id(), StaffedSum.NONE)));
        return byMunicipality.entrySet().stream()
                .map(
                        of ->
                                new Line(
                                        places.getMunicipality(of.getKey()).name(),
                                        "/availability/" + of.getKey(),
                                        Integer.toString(of.getValue().size()),
                                        counted(
                                                        of.getValue().stream()
                                                                .reduce(
                                                                        StaffedSum.NONE,
                                                                        StaffedSum::plus))
                                                .minutes()))
                .toList();
    }

    private Optional<StripOf> strip(Actor actor, Scope scope, List<OfPlace> all, LocalDate today) {
        if (!(scope instanceof Scope.AtPlace(Place place))
                || all.stream().anyMatch(OfPlace::measured)
                || !said.readsDays(actor, place)) {
            return Optional.empty();
        }
        List<StaffedDay> days = said.days(place.id(), Days.of(Strip.first(today), today));
        if (days.stream().allMatch(day -> day.declared() == null)) {
            return Optional.empty();
        }
        Map<LocalDate, Counted> byDay = new TreeMap<>();
        days.forEach(day -> byDay.put(day.day(), counted(day.sum())));
        return Optional.of(new StripOf(place.name(), "", Strip.of(byDay, today)));
    }

    private static Counted counted(StaffedSum sum) {
        return new Counted(
                sum.promised(),
                sum.declared(),
                sum.lost(),
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO);
    }
}
