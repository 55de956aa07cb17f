package se.digipunkt.server.places.hours;

import java.time.LocalDate;
import java.time.Year;
import java.util.BitSet;

/// A date, a month or a range of them, each year or in given years. A range without an end year
/// that would end before it begins ends in the following year.
///
/// @param startYear or 0 for each year
/// @param endYear or 0 for the first end after the start
record Dates(int startYear, DayOfYear start, int endYear, DayOfYear end) {

    static Dates single(int year, DayOfYear day) {
        return new Dates(year, day, 0, day);
    }

    /// Marks the days of a year that are meant, by their number from 0.
    void mark(int year, BitSet days) {
        if (startYear != 0) {
            markFrom(startYear, year, days);
            return;
        }
        // An offset can move a day across New Year, and a range can begin in the year before.
        for (int start = year - 1; start <= year + 1; start++) {
            markFrom(start, year, days);
        }
    }

    private void markFrom(int startsIn, int year, BitSet days) {
        LocalDate first = start.first(startsIn);
        LocalDate last = last(startsIn, first);
        if (first.getYear() <= year && last.getYear() >= year && !last.isBefore(first)) {
            int from = first.getYear() < year ? 0 : first.getDayOfYear() - 1;
            int to = last.getYear() > year ? Year.of(year).length() : last.getDayOfYear();
            days.set(from, to);
        }
    }

    private LocalDate last(int year, LocalDate first) {
        LocalDate last = end.last(endYear == 0 ? year : endYear);
        return endYear == 0 && last.isBefore(first) && !isSingle() ? end.last(year + 1) : last;
    }

    private boolean isSingle() {
        return endYear == 0 && start.equals(end);
    }

    String text() {
        String first = year(startYear) + start.text();
        return isSingle() ? first : first + "-" + year(endYear) + ending();
    }

    /// A second day of the same month without the month, as in `Dec 24-26`.
    private String ending() {
        boolean sameMonth =
                endYear == 0
                        && start instanceof DayOfYear.Fixed one
                        && end instanceof DayOfYear.Fixed two
                        && one.month() == two.month()
                        && one.day() < two.day()
                        && one.offsetDays() == 0;
        return sameMonth ? end.text().substring(4) : end.text();
    }

    private static String year(int year) {
        return year == 0 ? "" : year + " ";
    }
}
