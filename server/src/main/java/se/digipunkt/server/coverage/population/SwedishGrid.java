package se.digipunkt.server.coverage.population;

import se.digipunkt.server.places.Position;

/// Coordinates of SWEREF 99 TM, in which SCB names its cells, as degrees. Gauss' conformal
/// projection by Krüger's series, as Lantmäteriet publishes it; right to a millimetre in Sweden.
/// SWEREF 99 and WGS 84 differ by less than a metre.
final class SwedishGrid {

    /// GRS 80.
    private static final double AXIS = 6_378_137.0;

    private static final double FLATTENING = 1 / 298.257222101;

    private static final double CENTRAL_MERIDIAN = Math.toRadians(15);
    private static final double SCALE = 0.9996;
    private static final double FALSE_EASTING = 500_000;

    private static final double N = FLATTENING / (2 - FLATTENING);
    private static final double RADIUS = AXIS / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);

    private static final double[] DELTA = {
        N / 2 - 2 * N * N / 3 + 37 * N * N * N / 96 - N * N * N * N / 360,
        N * N / 48 + N * N * N / 15 - 437 * N * N * N * N / 1440,
        17 * N * N * N / 480 - 37 * N * N * N * N / 840,
        4397 * N * N * N * N / 161280
    };

    private static final double E2 = FLATTENING * (2 - FLATTENING);

    private static final double[] STAR = {
        E2 + E2 * E2 + E2 * E2 * E2 + E2 * E2 * E2 * E2,
        -(7 * E2 * E2 + 17 * E2 * E2 * E2 + 30 * E2 * E2 * E2 * E2) / 6,
        (224 * E2 * E2 * E2 + 889 * E2 * E2 * E2 * E2) / 120,
        -4279 * E2 * E2 * E2 * E2 / 1260
    };

    private SwedishGrid() {}

    /// @param east metres, as in the first six digits of a cell
    /// @param north metres, as in the last seven
    static Position position(double east, double north) {
        double xi = north / (SCALE * RADIUS);
        double eta = (east - FALSE_EASTING) / (SCALE * RADIUS);
        double xiBent = xi;
        double etaBent = eta;
        for (int i = 1; i <= DELTA.length; i++) {
            xiBent -= DELTA[i - 1] * Math.sin(2 * i * xi) * Math.cosh(2 * i * eta);
            etaBent -= DELTA[i - 1] * Math.cos(2 * i * xi) * Math.sinh(2 * i * eta);
        }
        double sphere = Math.asin(Math.sin(xiBent) / Math.cosh(etaBent));
        double east0 = Math.atan2(Math.sinh(etaBent), Math.cos(xiBent));
        double sine = Math.sin(sphere);
        double square = sine * sine;
        double bent = STAR[0] + square * (STAR[1] + square * (STAR[2] + square * STAR[3]));
        double lat = sphere + sine * Math.cos(sphere) * bent;
        return new Position(Math.toDegrees(lat), Math.toDegrees(CENTRAL_MERIDIAN + east0));
    }
}
