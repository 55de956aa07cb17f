package se.digipunkt.server.places.hours;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which days a rule is about: those that lie in one of each kind of selector it has.
///
/// @param holidays offsets in days from a public holiday (0: the holiday) that stand beside the
///   weekdays, as in `Mo-Fr,PH`
/// @param holidaysThatAre the same before the weekdays, as in `PH Mo-Fr`: holidays that fall on
///   them
record Days(
        List<Years> years,
        List<Weeks> weeks,
        List<Dates> dates,
        List<Weekdays> weekdays,
        List<Integer> holidays,
        List<Integer> holidaysThatAre) {

    static final Days ALL =
            new Days(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    Days {
        years = List.copyOf(years);
        weeks = List.copyOf(weeks);
        dates = List.copyOf(dates);
        weekdays = List.copyOf(weekdays);
        holidays = List.copyOf(holidays);
        holidaysThatAre = List.copyOf(holidaysThatAre);
    }

    boolean contain(LocalDate date) {
        return (years.isEmpty() || anyYear(date.getYear()))
                && kindOfDay(date)
                && (dates.isEmpty() || anyDate(date))
                && (weeks.isEmpty() || weeks.stream().anyMatch(range -> range.contain(date)));
    }

    private boolean anyYear(int year) {
        return years.stream().anyMatch(range -> range.contain(year));
    }

    private boolean anyDate(LocalDate date) {
        for (Dates range : dates) {
            if (range.contain(date)) {
                return true;
            }
        }
        return false;
    }

    private boolean kindOfDay(LocalDate date) {
        if (weekdays.isEmpty()) {
            return holidays.isEmpty() || holiday(holidays, date);
        }
        boolean weekday = anyWeekday(date);
        if (!holidaysThatAre.isEmpty()) {
            weekday = weekday && holiday(holidaysThatAre, date);
        }
        return weekday || holiday(holidays, date);
    }

    private boolean anyWeekday(LocalDate date) {
        for (Weekdays range : weekdays) {
            if (range.contain(date)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holiday(List<Integer> offsets, LocalDate date) {
        for (int days : offsets) {
            if (SwedishHoliday.on(date.minusDays(days)).isPresent()) {
                return true;
            }
        }
        return false;
    }

    String text() {
        List<String> parts = new ArrayList<>();
        add(parts, "", list(years, Years::text));
        add(parts, "week ", list(weeks, Weeks::text));
        add(parts, "", list(dates, Dates::text));
        add(parts, "", list(holidaysThatAre, Days::holiday));
        List<String> beside = new ArrayList<>();
        add(beside, "", list(weekdays, Weekdays::text));
        add(beside, "", list(holidays, Days::holiday));
        add(parts, "", String.join(",", beside));
        return String.join(" ", parts);
    }

    private static <T> String list(List<T> all, Function<T, String> text) {
        return all.stream().map(text).collect(Collectors.joining(","));
    }

    private static void add(List<String> parts, String prefix, String text) {
        if (!text.isEmpty()) {
            parts.add(prefix + text);
        }
    }

    private static String holiday(int offsetDays) {
        return "PH" + DayOfYear.offset(offsetDays);
    }
}
