package se.digipunkt.server.places.rounds;

import jakarta.inject.Singleton;

import se.digipunkt.server.places.Places;
import se.digipunkt.server.places.PointKind;
import se.digipunkt.server.places.ServicePoint;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the pages about rounds and calls read.
///
/// @param places where the stops are
@Singleton
record RoundChoices(Places places, Rounds rounds, Calls calls) {

    /// Names of all points by their id.
    Map<String, String> names() {
        return places.listPoints().stream()
                .collect(Collectors.toMap(ServicePoint::id, ServicePoint::name));
    }

    /// The points where a bus may stop.
    List<ServicePoint> stops() {
        return places.listPoints().stream()
                .filter(point -> point.kinds().contains(PointKind.BUS_STOP))
                .toList();
    }
}
