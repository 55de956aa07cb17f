package se.digipunkt.server.finder.gtfs;

import io.micronaut.context.annotation.Property;

import jakarta.inject.Singleton;

import se.digipunkt.server.common.KnownTime;
import se.digipunkt.server.places.Call;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.Position;
import se.digipunkt.server.places.ServicePoint;
import se.digipunkt.server.web.Language;
import se.digipunkt.server.web.Messages;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The public calls of the coming twelve months as the files of a GTFS feed. A stop without a
/// position cannot be in one: its calls are in the calendars and on the pages.
@Singleton
final class GtfsFeed {

    private static final String AGENCY = "digipunkt";
    private static final String BUS = "3";
    private static final String NOT_AVAILABLE = "1";
    private static final String EXACT = "1";
    private static final String ADDED = "1";

    private final Places places;
    private final Messages messages;
    private final Clock clock;
    private final String publisher;

    GtfsFeed(
            Places places,
            Messages messages,
            Clock clock,
            @Property(name = "digipunkt.publisher") String publisher) {
        this.places = places;
        this.messages = messages;
        this.clock = clock;
        this.publisher = publisher;
    }

    /// @param address of our pages, without a slash at its end
    GtfsArchive archive(String address) {
        Map<String, ServicePoint> stops =
                places.allPoints().stream()
                        .filter(point -> point.position().isPresent())
                        .collect(Collectors.toMap(ServicePoint::id, Function.identity()));
        LocalDate today = LocalDate.ofInstant(clock.instant(), KnownTime.ZONE);
        List<Call> calls =
                places.listCalls(today, today.plusMonths(12)).stream()
                        .filter(call -> stops.containsKey(call.stop()))
                        .toList();
        List<Trip> trips = Trip.of(calls);
        stops.keySet()
                .retainAll(
                        trips.stream()
                                .flatMap(trip -> trip.halts().stream())
                                .map(Trip.Halt::stop)
                                .collect(Collectors.toSet()));
        GtfsArchive archive = new GtfsArchive();
        archive.add(
                "agency.txt",
                List.of("agency_id", "agency_name", "agency_url", "agency_timezone", "agency_lang"),
                List.of(List.of(AGENCY, publisher, address, KnownTime.ZONE.getId(), "sv")));
        addStops(archive, address, new TreeMap<>(stops));
        addRoutes(archive, address, trips);
        addTrips(archive, trips, stops);
        addInfo(archive, address, trips);
        return archive;
    }

    private void addStops(GtfsArchive archive, String address, Map<String, ServicePoint> stops) {
        archive.add(
                "stops.txt",
                List.of("stop_id", "stop_name", "stop_desc", "stop_lat", "stop_lon", "stop_url"),
                stops.values().stream().map(stop -> row(stop, address)).toList());
    }

    private List<String> row(ServicePoint stop, String address) {
        Position position = stop.position().orElseThrow();
        String precision =
                messages.find(Language.SV, "places.precision." + stop.positionPrecision());
        return List.of(
                stop.id(),
                stop.name(),
                Objects.requireNonNullElse(precision, ""),
                Double.toString(position.lat()),
                Double.toString(position.lon()),
                address + "/points/" + stop.id());
    }

    private void addRoutes(GtfsArchive archive, String address, List<Trip> trips) {
        Map<String, String> names = places.roundNames();
        Map<String, String> buses =
                places.listBuses().stream().collect(Collectors.toMap(Place::id, Place::name));
        Map<String, List<String>> routes = new TreeMap<>();
        for (Trip trip : trips) {
            String bus = buses.getOrDefault(trip.bus(), trip.bus());
            String name = names.getOrDefault(trip.round(), trip.round());
            routes.put(
                    trip.round(),
                    List.of(
                            trip.round(),
                            AGENCY,
                            bus + ": " + name,
                            BUS,
                            address + "/buses/" + trip.bus()));
        }
        archive.add(
                "routes.txt",
                List.of("route_id", "agency_id", "route_long_name", "route_type", "route_url"),
                List.copyOf(routes.values()));
    }

    private static void addTrips(
            GtfsArchive archive, List<Trip> trips, Map<String, ServicePoint> stops) {
        List<List<String>> tripRows = new ArrayList<>();
        List<List<String>> timeRows = new ArrayList<>();
        List<List<String>> dayRows = new ArrayList<>();
        for (Trip trip : trips) {
            String id = trip.id();
            String last = trip.halts().getLast().stop();
            String headsign = Objects.requireNonNull(stops.get(last)).name();
            tripRows.add(List.of(trip.round(), id, id, headsign));
            trip.days().forEach(day -> dayRows.add(List.of(id, date(day), ADDED)));
            timeRows.addAll(times(trip));
        }
        archive.add(
                "trips.txt",
                List.of("route_id", "service_id", "trip_id", "trip_headsign"),
                tripRows);
        archive.add(
                "stop_times.txt",
                List.of(
                        "trip_id",
                        "arrival_time",
                        "departure_time",
                        "stop_id",
                        "stop_sequence",
                        "pickup_type",
                        "drop_off_type",
                        "timepoint"),
                timeRows);
        archive.add("calendar_dates.txt", List.of("service_id", "date", "exception_type"), dayRows);
    }

    private static List<List<String>> times(Trip trip) {
        List<List<String>> rows = new ArrayList<>();
        for (Trip.Halt halt : trip.halts()) {
            rows.add(
                    List.of(
                            trip.id(),
                            time(halt.arrival()),
                            time(halt.departure()),
                            halt.stop(),
                            Integer.toString(rows.size() + 1),
                            NOT_AVAILABLE,
                            NOT_AVAILABLE,
                            EXACT));
        }
        return rows;
    }

    private void addInfo(GtfsArchive archive, String address, List<Trip> trips) {
        TreeSet<LocalDate> days = new TreeSet<>();
        trips.forEach(trip -> days.addAll(trip.days()));
        archive.add(
                "feed_info.txt",
                List.of(
                        "feed_publisher_name",
                        "feed_publisher_url",
                        "feed_lang",
                        "feed_start_date",
                        "feed_end_date",
                        "feed_version"),
                List.of(
                        List.of(
                                publisher,
                                address,
                                "sv",
                                days.isEmpty() ? "" : date(days.first()),
                                days.isEmpty() ? "" : date(days.last()),
                                archive.version())));
    }

    private static String date(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    private static String time(long seconds) {
        return "%02d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
