package se.digipunkt.server.places.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// A weekday, a range of them (also over Sunday), or the nth ones of a month.
///
/// @param nths 1 to 5 from the month's start, -1 to -5 from its end; empty: every one
/// @param offsetDays moves the nth days; 0 without them
record Weekdays(DayOfWeek first, DayOfWeek last, List<Integer> nths, int offsetDays) {

    Weekdays {
        nths = List.copyOf(nths);
    }

    /// Marks the days of a year that are meant, by their number from 0.
    void mark(int year, BitSet days) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        int length = newYear.lengthOfYear();
        if (nths.isEmpty()) {
            for (int day = 0; day < length; day++) {
                days.set(day, days.get(day) || includes(newYear.getDayOfWeek().plus(day)));
            }
        } else {
            for (int day = 0; day < length; day++) {
                days.set(day, days.get(day) || isNth(newYear.plusDays(day - offsetDays)));
            }
        }
    }

    private boolean includes(DayOfWeek day) {
        int distance = Math.floorMod(day.getValue() - first.getValue(), 7);
        return distance <= Math.floorMod(last.getValue() - first.getValue(), 7);
    }

    private boolean isNth(LocalDate date) {
        return date.getDayOfWeek() == first
                && (nths.contains(fromStart(date)) || nths.contains(fromEnd(date)));
    }

    private static int fromStart(LocalDate date) {
        return (date.getDayOfMonth() - 1) / 7 + 1;
    }

    private static int fromEnd(LocalDate date) {
        return -((date.lengthOfMonth() - date.getDayOfMonth()) / 7 + 1);
    }

    String text() {
        if (nths.isEmpty()) {
            return first == last ? name(first) : name(first) + "-" + name(last);
        }
        String counted = nths.stream().map(String::valueOf).collect(Collectors.joining(","));
        return name(first) + "[" + counted + "]" + DayOfYear.offset(offsetDays);
    }

    static String name(DayOfWeek day) {
        String name = day.name();
        return name.charAt(0) + name.substring(1, 2).toLowerCase(Locale.ROOT);
    }
}
