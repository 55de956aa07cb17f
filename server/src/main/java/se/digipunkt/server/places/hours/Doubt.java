package se.digipunkt.server.places.hours;

/// Something that hours say and that is seldom meant: times that were swapped, or left out.
///
/// @param rule canonical text of what says it
/// @param hours the whole day, or hours that end on the next one
public record Doubt(String rule, Interval hours) {

    public boolean isRoundTheClock() {
        return hours.isWholeDay();
    }
}
