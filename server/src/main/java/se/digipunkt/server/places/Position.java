package se.digipunkt.server.places;

/// A spot on the earth, WGS 84.
///
/// @param lat degrees north
/// @param lon degrees east
public record Position(double lat, double lon) {

    /// Mean radius of the earth (IUGG).
    private static final double EARTH_METRES = 6_371_008.8;

    /// Along the great circle, by the haversine formula: roads are longer.
    public double metresTo(Position other) {
        double north = Math.toRadians(other.lat - lat);
        double east = Math.toRadians(other.lon - lon);
        double half =
                square(Math.sin(north / 2))
                        + Math.cos(Math.toRadians(lat))
                                * Math.cos(Math.toRadians(other.lat))
                                * square(Math.sin(east / 2));
        return 2 * EARTH_METRES * Math.asin(Math.sqrt(half));
    }

    private static double square(double value) {
        return value * value;
    }
}
