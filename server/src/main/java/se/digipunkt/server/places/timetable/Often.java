package se.digipunkt.server.places.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How often a round is driven, as people say it: every so many weeks, or the second, or the last,
/// such weekday of each month. A rule that says more has no such words.
///
/// @param weeks between two days, or 0 for monthly
/// @param nth weekday of the month: 1 to 4, or -1 for the last; 0 for weekly
public record Often(DayOfWeek weekday, int weeks, int nth) {

    private static final int MOST_WEEKS = 12;
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final String DAY = "(MO|TU|WE|TH|FR|SA|SU)";
    private static final Pattern WEEKLY =
            Pattern.compile("FREQ=WEEKLY(?:;INTERVAL=([0-9]{1,2}))?;BYDAY=" + DAY);
    private static final Pattern MONTHLY = Pattern.compile("FREQ=MONTHLY;BYDAY=([1-4]|-1)" + DAY);
    private static final Pattern CODE = Pattern.compile("([wm])(-?[0-9]{1,2})");

    /// The words of a rule, if it has any.
    public static Optional<Often> of(String rule) {
        Matcher weekly = WEEKLY.matcher(rule);
        if (weekly.matches()) {
            int weeks = Optional.ofNullable(weekly.group(1)).map(Integer::parseInt).orElse(1);
            return Optional.of(new Often(day(weekly.group(2)), weeks, 0))
                    .filter(often -> codes().contains(often.code()));
        }
        Matcher monthly = MONTHLY.matcher(rule);
        return monthly.matches()
                ? Optional.of(
                        new Often(day(monthly.group(2)), 0, Integer.parseInt(monthly.group(1))))
                : Optional.empty();
    }

    /// @param weekday two letters of RFC 5545, in any case
    /// @param code one of [#codes]
    public static Optional<Often> of(String weekday, String code) {
        Matcher parts = CODE.matcher(code);
        String day = weekday.toUpperCase(Locale.ROOT);
        if (!DAYS.contains(day) || !codes().contains(code) || !parts.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(parts.group(2));
        boolean weekly = parts.group(1).equals("w");
        return Optional.of(new Often(day(day), weekly ? number : 0, weekly ? 0 : number));
    }

    private static DayOfWeek day(String letters) {
        return DayOfWeek.of(DAYS.indexOf(letters) + 1);
    }

    /// All that a form offers: `w1` to `w12` and `m1` to `m4` and `m-1`.
    public static List<String> codes() {
        return Stream.concat(
                        IntStream.rangeClosed(1, MOST_WEEKS).mapToObj(weeks -> "w" + weeks),
                        Stream.of("m1", "m2", "m3", "m4", "m-1"))
                .toList();
    }

    /// Two letters of each weekday from Monday, in lower case.
    public static List<String> weekdays() {
        return DAYS.stream().map(day -> day.toLowerCase(Locale.ROOT)).toList();
    }

    public String code() {
        return weeks > 0 ? "w" + weeks : "m" + nth;
    }

    /// Two letters in lower case.
    public String day() {
        return weekdays().get(weekday.ordinal());
    }

    public String rule() {
        String day = DAYS.get(weekday.ordinal());
        return weeks > 0
                ? "FREQ=WEEKLY;INTERVAL=" + weeks + ";BYDAY=" + day
                : "FREQ=MONTHLY;BYDAY=" + nth + day;
    }

    /// The weekday in the week of a day: when somebody says in which week the bus drives.
    public LocalDate inWeekOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusDays(weekday.ordinal());
    }
}
