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

    Effect {
        days = List.copyOf(days);
        feasts = List.copyOf(feasts);
    }

    /// @param week minutes of a normal one
    /// @param year minutes of 365 days
    record Sum(OpeningHours hours, long week, long year) {}

    record Day(LocalDate date, DayHours access, DayHours staffed) {

        static Day of(HoursVersions versions, LocalDate date) {
            return new Day(
                    date,
                    versions.on(PromiseKind.ACCESS, date).on(date),
                    versions.on(PromiseKind.STAFFED, date).on(date));
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
                first.datesUntil(first.plusDays(365))
                        .map(day -> Day.of(versions, day))
                        .filter(Day::isFeast)
                        .toList());
    }

    static Sum sum(HoursVersions versions, PromiseKind kind, LocalDate first) {
        OpeningHours hours = versions.on(kind, first);
        return new Sum(
                hours,
                Minutes.ofWeek(hours, first),
                Minutes.between(versions, kind, first, first.plusDays(364)));
    }

    /// Where help is promised at other times than the doors are open.
    boolean differs() {
        return !access.hours().equals(staffed.hours());
    }
}
