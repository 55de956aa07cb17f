package se.digipunkt.server.places.promised;

import se.digipunkt.server.places.hours.OpeningHours;

import java.time.LocalDate;

/// Hours in force from a day on, until a later version's first day.
///
/// @param openingHours when the place is open, or [OpeningHours#NONE] where not given
/// @param staffedHours when a person can help, or [OpeningHours#NONE] where not given
public record HoursVersion(
        LocalDate validFrom, OpeningHours openingHours, OpeningHours staffedHours) {

    /// Nothing is promised from a day on: a point's end.
    public static HoursVersion endOn(LocalDate firstDayWithout) {
        return new HoursVersion(firstDayWithout, OpeningHours.NONE, OpeningHours.NONE);
    }

    boolean givesBoth() {
        return !openingHours.isEmpty() && !staffedHours.isEmpty();
    }

    /// A point that gives only one of the two kinds means both.
    public OpeningHours of(PromiseKind kind) {
        OpeningHours given = kind == PromiseKind.ACCESS ? openingHours : staffedHours;
        OpeningHours other = kind == PromiseKind.ACCESS ? staffedHours : openingHours;
        return given.isEmpty() ? other : given;
    }
}
