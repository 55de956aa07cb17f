package se.digipunkt.server.fleet.figures;

import jakarta.inject.Singleton;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.common.Period;
import se.digipunkt.server.fleet.daily.Waiting;
import se.digipunkt.server.fleet.figures.Availability.OfPlace;
import se.digipunkt.server.fleet.figures.AvailabilityView.NotCounted;
import se.digipunkt.server.fleet.figures.AvailabilityView.State;
import se.digipunkt.server.fleet.figures.AvailabilityView.StripOf;
import se.digipunkt.server.fleet.shown.AvailabilityWords;
import se.digipunkt.server.fleet.shown.Strip;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.choice.AskedDays;
import se.digipunkt.server.places.choice.Days;
import se.digipunkt.server.places.time.SwedishTime;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Gathers what the page of a scope's availability shows.
@Singleton
final class AvailabilityReading {

    private final Availability availability;
    private final SelfReportShown selfReports;
    private final Places places;
    private final Clock clock;

    AvailabilityReading(
            Availability availability, SelfReportShown selfReports, Places places, Clock clock) {
        this.availability = availability;
        this.selfReports = selfReports;
        this.places = places;
        this.clock = clock;
    }

    LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    AvailabilityView view(
            Actor actor,
            Scope scope,
            List<Scope> readable,
            AskedDays asked,
            AvailabilityWords words) {
        Days counted = counted(asked.days(), today());
        boolean begun = !asked.days().from().isAfter(today());
        List<OfPlace> all = begun ? ofHelpPlaces(scope, counted) : List.of();
        List<OfPlace> buses =
                begun && scope instanceof Scope.Region ? availability.ofBuses(counted) : List.of();
        boolean measured = Stream.concat(all.stream(), buses.stream()).anyMatch(OfPlace::measured);
        Lines lines = new Lines(words, places, asked);
        return new AvailabilityView(
                words,
                scope.text(),
                words.choices().name(scope),
                asked,
                words.choices().scopes(scope.text(), readable),
                words.choices().periods(asked.days(), Period.month(today())),
                state(begun, measured),
                counted,
                begun ? tiles(scope, all, asked.days(), counted, words) : List.of(),
                lines.tables(scope, all, buses),
                lines.notMeasured(scope, all),
                begun
                        ? selfReports.part(actor, scope, all, counted, today(), words)
                        : Optional.empty(),
                notCounted(Stream.concat(all.stream(), buses.stream()), counted),
                measured ? firstTold(scope, counted) : Optional.empty(),
                strips(scope, all),
                all.stream().anyMatch(of -> of.measured() && of.place().sample()),
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
                        .withZone(SwedishTime.ZONE)
                        .format(clock.instant()));
    }

    private static State state(boolean begun, boolean measured) {
        if (!begun) {
            return State.NOT_BEGUN;
        }
        return measured ? State.MEASURED : State.NOT_MEASURED;
    }

    private List<NotCounted> notCounted(Stream<OfPlace> all, Days days) {
        Map<String, Waiting> waiting = availability.waiting();
        return all.filter(OfPlace::measured)
                .flatMap(
                        of ->
                                Stream.ofNullable(waiting.get(of.place().id()))
                                        .filter(some -> !some.first().isAfter(days.to()))
                                        .filter(some -> !some.last().isBefore(days.from()))
                                        .map(some -> new NotCounted(of.place().name(), some)))
                .toList();
    }

    /// Where days of the period come before it.
    private Optional<LocalDate> firstTold(Scope scope, Days days) {
        return scope instanceof Scope.AtPlace(Place place)
                ? availability.firstTold(place.id()).filter(day -> day.isAfter(days.from()))
                : Optional.empty();
    }

    /// What of the days has been: until yesterday, or today where that is the first.
    static Days counted(Days days, LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        LocalDate until = yesterday.isBefore(days.from()) ? days.from() : yesterday;
        return days.to().isAfter(until) ? Days.of(days.from(), until) : days;
    }

    /// Where only a bus brings help, its kiosk is on the bus.
    private List<OfPlace> ofHelpPlaces(Scope scope, Days days) {
        return availability.of(scope, days).stream()
                .filter(of -> of.measured() || !isStopOnly(of.place()))
                .toList();
    }

    private static boolean isStopOnly(Place place) {
        return place instanceof ServicePoint point && point.isStopOnly();
    }

    private List<AvailabilityView.Tile> tiles(
            Scope scope, List<OfPlace> now, Days asked, Days counted, AvailabilityWords words) {
        Tiles tiles = new Tiles(words, now);
        Stream.of(asked.previous(), asked.lastYear())
                .distinct()
                .map(days -> counted.equals(asked) ? days : days.asLongAs(counted))
                .forEach(days -> tiles.compare(days, ofHelpPlaces(scope, days)));
        return tiles.list();
    }

    private List<StripOf> strips(Scope scope, List<OfPlace> all) {
        return switch (scope) {
            case Scope.Region() -> List.of();
            case Scope.InMunicipality _ ->
                    all.stream()
                            .filter(OfPlace::measured)
                            .map(of -> strip(of.place(), "/availability/" + of.place().id()))
                            .toList();
            case Scope.AtPlace(Place place) ->
                    all.stream().filter(OfPlace::measured).map(_ -> strip(place, "")).toList();
        };
    }

    private StripOf strip(Place place, String link) {
        LocalDate today = today();
        return new StripOf(
                place.name(),
                link,
                Strip.of(availability.byDay(place.id(), Strip.first(today), today), today));
    }
}
