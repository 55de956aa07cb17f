package se.digipunkt.server.intake.told;

import jakarta.inject.Singleton;

import se.digipunkt.protocol.Settings;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.Municipality;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.promised.PromisedTime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Places as kiosks are told of them.
@Singleton
final class ToldPlaces {

    private final Places places;

    ToldPlaces(Places places) {
        this.places = places;
    }

    /// The points of a municipality that are there today: residents are sent to no place that has
    /// closed for good or is yet to open.
    List<Settings.Place> in(Municipality municipality, Basis basis) {
        List<ServicePoint> points =
                places.listIn(new Scope.InMunicipality(municipality)).stream()
                        .filter(ServicePoint.class::isInstance)
                        .map(ServicePoint.class::cast)
                        .filter(point -> point.isThereOn(basis.today()))
                        .toList();
        return told(points, municipality, basis.weeks());
    }

    Settings.Place of(Place place, Basis basis) {
        Municipality municipality = places.getMunicipality(place.municipality());
        return switch (place) {
            case ServicePoint point -> told(List.of(point), municipality, basis.weeks()).getFirst();
            case Bus bus -> told(bus, municipality, basis.weeks());
        };
    }

    /// The calls of a bus, or of buses at a point; residents of a point are told of none for
    /// schools.
    List<Settings.Call> calls(Place place, Weeks weeks) {
        Map<String, String> names = new HashMap<>();
        return places.listCalls(place.id(), weeks.from(), weeks.to()).stream()
                .filter(call -> place instanceof Bus || !call.school())
                .map(call -> told(call, names.computeIfAbsent(call.stop(), this::name)))
                .toList();
    }

    private String name(String stop) {
        return places.find(stop).map(Place::name).orElse(stop);
    }

    private static Settings.Call told(Call call, String stopName) {
        return new Settings.Call(
                call.id(),
                call.round(),
                call.stop(),
                stopName,
                call.from(),
                call.to(),
                call.state().code(),
                call.reason() == null ? null : call.reason().code(),
                call.school());
    }

    private List<Settings.Place> told(
            List<ServicePoint> points, Municipality municipality, Weeks weeks) {
        Map<String, PromisedTime> promised = places.promisedTimes(points);
        Map<String, List<Settings.Hours>> hours = places.hoursInWords(points, weeks.to());
        List<String> stops =
                points.stream()
                        .filter(point -> point.kinds().contains(PointKind.BUS_STOP))
                        .map(ServicePoint::id)
                        .toList();
        Map<String, List<Call>> calls =
                places.listCalls(stops, weeks.from(), weeks.to()).stream()
                        .collect(Collectors.groupingBy(Call::stop));
        return points.stream()
                .map(
                        point ->
                                told(
                                        point,
                                        municipality,
                                        ToldTime.of(
                                                Objects.requireNonNull(promised.get(point.id())),
                                                calls.getOrDefault(point.id(), List.of()),
                                                weeks),
                                        hours.getOrDefault(point.id(), List.of())))
                .toList();
    }

    /// Whoever is told no hours, since none are in force or soon to be, is told no texts of them
    /// either.
    private static Settings.Place told(
            ServicePoint point,
            Municipality municipality,
            Settings.Promised promised,
            List<Settings.Hours> hours) {
        return new Settings.Place(
                point.id(),
                "point",
                point.name(),
                point.municipality(),
                municipality.name(),
                hours.isEmpty() ? null : point.openingHours(),
                hours.isEmpty() ? null : point.staffedHours(),
                point.lat(),
                point.lon(),
                promised,
                hours,
                point.contact() == null ? null : point.contact().phone());
    }

    private Settings.Place told(Bus bus, Municipality municipality, Weeks weeks) {
        List<Call> calls = places.listCalls(bus.id(), weeks.from(), weeks.to());
        return new Settings.Place(
                bus.id(),
                "bus",
                bus.name(),
                bus.municipality(),
                municipality.name(),
                null,
                null,
                null,
                null,
                ToldTime.of(places.promisedTime(bus.id()), calls, weeks),
                List.of(),
                null);
    }
}
