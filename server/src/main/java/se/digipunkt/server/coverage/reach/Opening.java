package se.digipunkt.server.coverage.reach;

/// For how long a place gives help in a period.
///
/// @param days of the period
public record Opening(long minutes, long days) {

    private static final double MINUTES_OF_AN_HOUR = 60;

    public Opening {
        if (minutes < 0 || days < 1) {
            throw new IllegalArgumentException(minutes + " minutes in " + days + " days");
        }
    }

    /// True when there is any help at all, and in the middle so much a week. Who asks for none
    /// still asks for help: a place that is closed all the time helps nobody.
    public boolean isAtLeast(long minutesPerWeek) {
        return minutes > 0 && minutes * 7 >= minutesPerWeek * days;
    }

    public double hoursPerWeek() {
        return minutes * 7 / MINUTES_OF_AN_HOUR / days;
    }

    /// As buses are told: a stop has an hour in four weeks rather than a quarter of one in each.
    public double hoursPerFourWeeks() {
        return 4 * hoursPerWeek();
    }
}
