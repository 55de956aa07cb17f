package se.digipunkt.server.places.hours;

import se.digipunkt.server.places.time.SwedishHoliday;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiConsumer;
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

    private static final int LONGEST_YEAR = 366;

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

    /// The days of a year that are meant, by their number from 0.
    BitSet in(int year) {
        BitSet days = new BitSet(LONGEST_YEAR);
        if (years.isEmpty() || years.stream().anyMatch(range -> range.contain(year))) {
            days.set(0, Year.of(year).length());
            keep(days, dates, (range, marked) -> range.mark(year, marked));
            keep(days, weeks, (range, marked) -> range.mark(year, marked));
            keepKindsOfDay(days, year);
        }
        return days;
    }

    /// Without selectors of a kind every day stays.
    private static <T> void keep(BitSet days, List<T> selectors, BiConsumer<T, BitSet> mark) {
        if (!selectors.isEmpty()) {
            days.and(marked(selectors, mark));
        }
    }

    private static <T> BitSet marked(List<T> selectors, BiConsumer<T, BitSet> mark) {
        BitSet marked = new BitSet(LONGEST_YEAR);
        selectors.forEach(selector -> mark.accept(selector, marked));
        return marked;
    }

    private void keepKindsOfDay(BitSet days, int year) {
        if (weekdays.isEmpty() && holidays.isEmpty()) {
            return;
        }
        BitSet kinds = marked(weekdays, (range, marked) -> range.mark(year, marked));
        keep(kinds, holidaysThatAre, (offset, marked) -> markHolidays(year, offset, marked));
        holidays.forEach(offset -> markHolidays(year, offset, kinds));
        days.and(kinds);
    }

    private static void markHolidays(int year, int offsetDays, BitSet days) {
        for (SwedishHoliday holiday : SwedishHoliday.ALL) {
            for (int of = year - 1; of <= year + 1; of++) {
                if (of == year || offsetDays != 0) {
                    LocalDate day = holiday.in(of).plusDays(offsetDays);
                    if (day.getYear() == year) {
                        days.set(day.getDayOfYear() - 1);
                    }
                }
            }
        }
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
