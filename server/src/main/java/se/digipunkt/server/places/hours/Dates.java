package se.digipunkt.server.places.hours;

import java.time.LocalDate;

/// A date, a month or a range of them, each year or in given years. A range without an end year
/// that would end before it begins ends in the following year.
///
/// @param startYear or 0 for each year
/// @param endYear or 0 for the first end after the start
record Dates(int startYear, DayOfYear start, int endYear, DayOfYear end) {

    static Dates single(int year, DayOfYear day) {
        return new Dates(year, day, 0, day);
    }

    static Dates yearly(DayOfYear start, DayOfYear end) {
        return new Dates(0, start, 0, end);
    }

    boolean contain(LocalDate date) {
        if (startYear != 0) {
            return containsIn(startYear, date);
        }
        int year = date.getYear();
        // An offset can move a day across New Year, and a range can begin in the year before.
        return containsIn(year, date) || containsIn(year - 1, date) || containsIn(year + 1, date);
    }

    private boolean containsIn(int year, LocalDate date) {
        LocalDate first = start.first(year);
        return !date.isBefore(first) && !date.isAfter(last(year, first));
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
