package se.digipunkt.server.guidance.figures;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.guidance.Guidance;
import se.digipunkt.server.guidance.PlaceTotal;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Scope;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.places.choice.Days;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The places of a scope with what each has logged; those that have not reported are told so.
record PlaceLines(Guidance guidance, Places places, FigureWords words) {

    /// @return empty for a single place
    Optional<Chart> chart(Scope scope, Asked asked) {
        if (scope instanceof Scope.AtPlace) {
            return Optional.empty();
        }
        Days days = asked.days();
        Map<String, PlaceTotal> totals =
                guidance.totalsByPlace(scope, days.from(), days.to()).stream()
                        .collect(Collectors.toMap(PlaceTotal::place, Function.identity()));
        Set<String> logging = guidance.placesLogging(days.from(), days.to());
        Map<String, LocalDate> registered = places.registered();
        List<Chart.Line> lines =
                places.listIn(scope).stream()
                        .filter(
                                place ->
                                        totals.containsKey(place.id())
                                                || expected(
                                                        place, registered.get(place.id()), days))
                        .<Chart.Line>map(
                                place ->
                                        new Chart.Row(
                                                place.name(),
                                                address(place, asked),
                                                cell(
                                                        Optional.ofNullable(totals.get(place.id())),
                                                        logging.contains(place.id())),
                                                List.of(),
                                                false))
                        .toList();
        return Optional.of(
                new Chart(
                        "places",
                        words.text("places"),
                        words.text("place"),
                        asked.measure(),
                        List.of(),
                        words.text("not-reported"),
                        lines,
                        null,
                        List.of(words.text("note.places"))));
    }

    /// A bus whose help all counts at its stops has reported.
    private static Cell cell(Optional<PlaceTotal> total, boolean logged) {
        return total.map(Counts::of)
                .map(Cell::of)
                .orElse(logged ? Cell.of(Counts.NONE) : Cell.UNKNOWN);
    }

    /// As in the follow-up: from its first day, or the one on which it was registered, to its last;
    /// help at a stop where a bus brings the kiosk is logged on the bus.
    private static boolean expected(Place place, @Nullable LocalDate registered, Days days) {
        return switch (place) {
            case Bus bus -> !bus.archived() && hasBegun(registered, days);
            case ServicePoint point ->
                    !point.archived()
                            && !point.isStopOnly()
                            && hasBegun(
                                    point.validFrom() == null ? registered : point.validFrom(),
                                    days)
                            && (point.validTo() == null || !point.validTo().isBefore(days.from()));
        };
    }

    private static boolean hasBegun(@Nullable LocalDate first, Days days) {
        return first == null || !first.isAfter(days.to());
    }

    private static String address(Place place, Asked asked) {
        return "/guidance/figures/" + place.id() + "?" + asked.query();
    }
}
