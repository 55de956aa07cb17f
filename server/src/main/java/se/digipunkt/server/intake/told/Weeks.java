package se.digipunkt.server.intake.told;

import se.digipunkt.server.places.time.SwedishTime;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// The days that kiosks are told about: whole weeks, so that what they are told changes once a week
/// and not each day.
///
/// @param from a Monday
/// @param to a Sunday, more than 90 days after each day of the first week
record Weeks(LocalDate from, LocalDate to) {

    private static final int WEEKS = 14;

    static Weeks around(LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Weeks(monday, monday.plusWeeks(WEEKS).minusDays(1));
    }

    Instant begin() {
        return SwedishTime.startOf(from);
    }

    Instant end() {
        return SwedishTime.startOf(to.plusDays(1));
    }
}
