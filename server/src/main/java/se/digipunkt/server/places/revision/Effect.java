package se.digipunkt.server.places.revision;

import se.digipunkt.server.places.hours.DayHours;
import se.digipunkt.server.places.hours.OpeningHours;
import se.digipunkt.server.places.promised.HoursVersions;
import se.digipunkt.server.places.promised.PromiseKind;
import se.digipunkt.server.places.time.SwedishHoliday;
import se.digipunkt.server.places.wording.Eve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What hours mean once they are in force, day by day, before they are stored.
///
/// @param days the first two weeks
/// @param feasts public holidays and eves of the first year
record Effect(LocalDate first, Sum access, Sum staffed, List<Day> days, List<Day> feasts) {

    private static final int DAYS = 14;
    private static final int DAYS_OF_YEAR = 365;

    Effect {
        days = List.copyOf(days);
        feasts = List.copyOf(feasts);
    }

    /// What a resident can use.
    ///
    /// @param hours as they were given
    /// @param week minutes of a normal one
    /// @param year minutes of 365 days
    /// @param outside minutes of the same days that were given and cannot be used: help behind
    ///   closed doors
    record Sum(OpeningHours hours, long week, long year, long outside) {}

    record Day(LocalDate date, DayHours access, DayHours staffed) {

        static Day of(HoursVersions versions, LocalDate date) {
            return new Day(
                    date,
                    versions.usableOn(PromiseKind.ACCESS, date),
                    versions.usableOn(PromiseKind.STAFFED, date));
        }

        Optional<SwedishHoliday> holiday() {
            return SwedishHoliday.on(date);
        }

        Optional<Eve> eve() {
            return Eve.on(date);
        }

        boolean isFeast() {
            return holiday().isPresent() || eve().isPresent();
        }
    }

    /// @param versions with the new hours among them
    static Effect of(HoursVersions versions, LocalDate first) {
        return new Effect(
                first,
                sum(versions, PromiseKind.ACCESS, first),
                sum(versions, PromiseKind.STAFFED, first),
                first.datesUntil(first.plusDays(DAYS)).map(day -> Day.of(versions, day)).toList(),
                first.datesUntil(first.plusDays(DAYS_OF_YEAR))
                        .map(day -> Day.of(versions, day))
                        .filter(Day::isFeast)
                        .toList());
    }

    static Sum sum(HoursVersions versions, PromiseKind kind, LocalDate first) {
        OpeningHours hours = versions.on(kind, first);
        OpeningHours doors = versions.on(PromiseKind.ACCESS, first);
        LocalDate last = first.plusDays(DAYS_OF_YEAR - 1L);
        long usable = Minutes.between(first, last, day -> versions.usableOn(kind, day));
        long given = Minutes.between(first, last, day -> versions.on(kind, day).on(day));
        return new Sum(
                hours,
                Minutes.ofWeek(
                        day -> hours.equals(doors) ? hours.on(day) : hours.on(day, doors), first),
                usable,
                given - usable);
    }

    /// Where help is promised at other times than the doors are open.
    boolean differs() {
        return !access.hours().equals(staffed.hours());
    }
}
