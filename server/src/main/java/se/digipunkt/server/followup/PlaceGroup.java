package se.digipunkt.server.followup;

import se.digipunkt.server.places.Bus;
import se.digipunkt.server.places.Place;
import se.digipunkt.server.places.ServicePoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Places that have a sum of their own in the region's table: the points of a municipality, or the
/// buses (a bus belongs to its round, not to where it is parked).
///
/// @param code of the municipality, or `buses`
record PlaceGroup(String code, List<Place> places) {

    static final String BUSES = "buses";

    PlaceGroup {
        places = List.copyOf(places);
    }

    /// In the order of the places, buses last.
    static List<PlaceGroup> of(List<Place> places) {
        Map<String, List<Place>> byCode = new LinkedHashMap<>();
        List<Place> buses = new ArrayList<>();
        for (Place place : places) {
            switch (place) {
                case ServicePoint point ->
                        byCode.computeIfAbsent(point.municipality(), code -> new ArrayList<>())
                                .add(point);
                case Bus bus -> buses.add(bus);
            }
        }
        if (!buses.isEmpty()) {
            byCode.put(BUSES, buses);
        }
        return byCode.entrySet().stream()
                .map(entry -> new PlaceGroup(entry.getKey(), entry.getValue()))
                .toList();
    }
}
