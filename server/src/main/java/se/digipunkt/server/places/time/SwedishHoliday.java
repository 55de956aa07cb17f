package se.digipunkt.server.places.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/// The public holidays of Sweden besides Sundays: lag (1989:253) om allmänna helgdagar. Eves are
/// not among them.
public enum SwedishHoliday {
    NEW_YEARS_DAY(Month.JANUARY, 1),
    EPIPHANY(Month.JANUARY, 6),
    GOOD_FRIDAY(-2),
    EASTER_SUNDAY(0),
    EASTER_MONDAY(1),
    MAY_DAY(Month.MAY, 1),
    ASCENSION_DAY(39),
    WHIT_SUNDAY(49),
    NATIONAL_DAY(Month.JUNE, 6),
    MIDSUMMER_DAY(Month.JUNE, 20, DayOfWeek.SATURDAY),
    ALL_SAINTS_DAY(Month.OCTOBER, 31, DayOfWeek.SATURDAY),
    CHRISTMAS_DAY(Month.DECEMBER, 25),
    BOXING_DAY(Month.DECEMBER, 26);

    public static final List<SwedishHoliday> ALL = List.of(values());

    private final Day day;

    SwedishHoliday(Month month, int day) {
        this.day = MonthDay.of(month, day)::atYear;
    }

    /// The first such weekday on or after a date.
    SwedishHoliday(Month month, int day, DayOfWeek weekday) {
        this.day =
                year -> LocalDate.of(year, month, day).with(TemporalAdjusters.nextOrSame(weekday));
    }

    SwedishHoliday(int daysAfterEaster) {
        this.day = year -> Easter.in(year).plusDays(daysAfterEaster);
    }

    public LocalDate in(int year) {
        return day.in(year);
    }

    public static Optional<SwedishHoliday> on(LocalDate date) {
        int year = date.getYear();
        return switch (date.getMonth()) {
            case JANUARY -> first(date, year, NEW_YEARS_DAY, EPIPHANY);
            case MARCH -> first(date, year, GOOD_FRIDAY, EASTER_SUNDAY, EASTER_MONDAY);
            case APRIL ->
                    first(date, year, GOOD_FRIDAY, EASTER_SUNDAY, EASTER_MONDAY, ASCENSION_DAY);
            case MAY -> first(date, year, MAY_DAY, ASCENSION_DAY, WHIT_SUNDAY);
            case JUNE -> first(date, year, NATIONAL_DAY, MIDSUMMER_DAY, ASCENSION_DAY, WHIT_SUNDAY);
            case OCTOBER, NOVEMBER -> first(date, year, ALL_SAINTS_DAY);
            case DECEMBER -> first(date, year, CHRISTMAS_DAY, BOXING_DAY);
            case FEBRUARY, JULY, AUGUST, SEPTEMBER -> Optional.empty();
        };
    }

    private static Optional<SwedishHoliday> first(
            LocalDate date, int year, SwedishHoliday... candidates) {
        for (SwedishHoliday holiday : candidates) {
            if (holiday.in(year).equals(date)) {
                return Optional.of(holiday);
            }
        }
        return Optional.empty();
    }

    private interface Day {
        LocalDate in(int year);
    }
}
