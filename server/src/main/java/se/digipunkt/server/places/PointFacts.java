package se.digipunkt.server.places;

import io.micronaut.http.HttpRequest;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.time.SwedishTime;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;
import se.digipunkt.server.web.PublicAddress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the page of a point and its notice on paper tell, beside what the point itself says.
@Singleton
record PointFacts(
        Places places,
        PlaceChanges changes,
        Exceptions exceptions,
        Messages messages,
        PublicAddress address,
        Clock clock) {

    static final int WEEKS = SchemaOrg.WEEKS;

    /// The address of a point's page.
    String pageOf(HttpRequest<?> request, ServicePoint point) {
        return address.of(request) + "/points/" + point.id();
    }

    List<PointHours> hours(ServicePoint point) {
        return PointHours.of(changes.hours(point.id()), Validity.of(point), today());
    }

    LocalDate today() {
        return SwedishTime.dayOf(clock.instant());
    }

    /// The public calls of the coming weeks at a stop, cancelled ones too.
    List<Call> calls(ServicePoint point) {
        if (!point.kinds().contains(PointKind.BUS_STOP)) {
            return List.of();
        }
        Instant now = clock.instant();
        LocalDate today = SwedishTime.dayOf(now);
        return places.listCalls(point.id(), today, today.plusWeeks(WEEKS)).stream()
                .filter(call -> !call.school() && call.over().isAfter(now))
                .toList();
    }

    /// The same as they are told at the stop.
    List<StopCall> stopCalls(ServicePoint point) {
        Map<String, String> buses = new HashMap<>();
        return calls(point).stream()
                .map(
                        call ->
                                new StopCall(
                                        call,
                                        buses.computeIfAbsent(
                                                call.bus(),
                                                bus ->
                                                        places.find(bus)
                                                                .map(Place::name)
                                                                .orElse(bus))))
                .toList();
    }

    /// The point as search engines read it.
    String linkedData(HttpRequest<?> request, ServicePoint point, Municipality municipality) {
        LocalDate today = today();
        List<LocalDate> versions =
                changes.hours(point.id()).stream().map(HoursRow::validFrom).toList();
        return new SchemaOrg(
                        address.of(request),
                        municipality.name(),
                        messages.text(Language.of(request), "places.help"))
                .point(point, places.promisedTime(point.id()), versions, calls(point), today);
    }
}
