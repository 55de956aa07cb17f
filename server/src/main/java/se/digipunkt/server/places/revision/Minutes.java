package se.digipunkt.server.places.revision;

import se.digipunkt.server.places.TimeWords;
import se.digipunkt.server.places.hours.DayHours;
import se.digipunkt.server.web.Page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// How much is promised, in minutes of the clock.
final class Minutes {

    private static final int WEEKS = 52;

    private Minutes() {}

    /// A normal week: the sum that most of the coming 52 weeks have, the larger of two that are as
    /// common.
    static long ofWeek(Function<LocalDate, DayHours> hours, LocalDate from) {
        Map<Long, Integer> weeks = new TreeMap<>(Comparator.reverseOrder());
        LocalDate monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        for (int week = 0; week < WEEKS; week++) {
            LocalDate first = monday.plusWeeks(week);
            long sum =
                    first.datesUntil(first.plusWeeks(1))
                            .mapToLong(day -> hours.apply(day).clockMinutes())
                            .sum();
            weeks.merge(sum, 1, Integer::sum);
        }
        long most = 0;
        int often = 0;
        for (Map.Entry<Long, Integer> week : weeks.entrySet()) {
            if (week.getValue() > often) {
                most = week.getKey();
                often = week.getValue();
            }
        }
        return most;
    }

    /// All days from one to another, both included.
    static long between(LocalDate from, LocalDate to, Function<LocalDate, DayHours> hours) {
        return from.datesUntil(to.plusDays(1))
                .mapToLong(day -> hours.apply(day).clockMinutes())
                .sum();
    }

    /// As `37 tim 30 min`.
    static String told(Page page, long minutes) {
        return TimeWords.length(page, minutes);
    }
}
