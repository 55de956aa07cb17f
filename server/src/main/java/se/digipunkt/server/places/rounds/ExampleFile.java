package se.digipunkt.server.places.rounds;

import se.digipunkt.server.access.Actor;
import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.ServicePoint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A small timetable to write one's own after: of a bus and stops that this server knows, where
/// there are any.
///
/// @param invented true when some of its ids exist nowhere
record ExampleFile(String text, boolean invented) {

    private static final List<String> STOPS = List.of("bolebyn", "lillmoran", "arnemark");

    private static final String ROWS =
            """
            round,bus,name,firstDay,lastDay,weekday,everyWeeks,exceptDates,stop,from,to,note
            tisdag,%s,Tisdagsturen,2027-01-12,2027-06-01,tu,2,2027-02-23,%s,16:30,17:00,shop
            tisdag,,,,,,,,%s,17:15,17:45,
            tisdag,,,,,,,,%s,18:00,18:30,village-hall\
            """;

    /// Of the first bus that somebody may write rounds for.
    static ExampleFile of(Actor actor, Places places) {
        Optional<Bus> bus =
                places.listBuses().stream()
                        .filter(one -> actor.mayImport(one.municipality()))
                        .findFirst();
        String municipality = bus.map(Bus::municipality).orElse("");
        List<String> ids =
                new ArrayList<>(
                        places.listPoints().stream()
                                .filter(point -> point.kinds().contains(PointKind.BUS_STOP))
                                .sorted(
                                        Comparator.comparing(
                                                point ->
                                                        !point.municipality().equals(municipality)))
                                .limit(STOPS.size())
                                .map(ServicePoint::id)
                                .toList());
        boolean invented = bus.isEmpty() || ids.size() < STOPS.size();
        STOPS.stream().filter(id -> !ids.contains(id)).forEach(ids::add);
        return new ExampleFile(
                ROWS.formatted(
                        bus.map(Bus::id).orElse("bus-pitea"), ids.get(0), ids.get(1), ids.get(2)),
                invented);
    }
}
