package se.digipunkt.server.fleet.links;

import se.digipunkt.server.places.choice.AskedDays;
import se.digipunkt.server.places.choice.Choice;

import java.util.List;

/// The page of the connection at the places of a scope.
///
/// @param tiles how many places have which quality
/// @param measured those with a measurement, the worst first
/// @param notMeasured those without
record ConnectionView(
        ConnectionWords words,
        String scope,
        String scopeName,
        AskedDays asked,
        List<Choice.Group> scopes,
        List<Choice.Group> periods,
        List<Tile> tiles,
        List<ConnectionReading.OfPlace> measured,
        List<ConnectionReading.OfPlace> notMeasured,
        GoodLink good) {

    ConnectionView {
        scopes = List.copyOf(scopes);
        periods = List.copyOf(periods);
        tiles = List.copyOf(tiles);
        measured = List.copyOf(measured);
        notMeasured = List.copyOf(notMeasured);
    }

    record Tile(LinkQuality quality, long count) {}

    private String query() {
        return "?scope=" + scope + "&from=" + asked.days().from() + "&to=" + asked.days().to();
    }

    String geoJson() {
        return "/api/v1/connection.geojson" + query();
    }

    String json() {
        return "/api/v1/connection" + query();
    }

    String roundTripLimit() {
        return words.number(good.goodRoundTrip().toMillis());
    }

    String speedLimit() {
        return words.speed((long) good.goodDownKbps());
    }
}
