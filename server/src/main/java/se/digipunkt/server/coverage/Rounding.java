package se.digipunkt.server.coverage;

/// How exactly ways and hours are told: no more than the method knows.
final class Rounding {

    private static final double METRES = 100;
    private static final double OF_A_KILOMETRE = 10;
    private static final double OF_AN_HOUR = 100;

    private Rounding() {}

    /// A tenth of a kilometre.
    static double kilometres(double metres) {
        return Math.round(metres / METRES) / OF_A_KILOMETRE;
    }

    static double hours(double hours) {
        return Math.round(hours * OF_AN_HOUR) / OF_AN_HOUR;
    }
}
