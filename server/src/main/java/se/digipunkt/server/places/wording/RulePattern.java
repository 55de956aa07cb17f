package se.digipunkt.server.places.wording;

import org.jspecify.annotations.Nullable;

import se.digipunkt.server.places.hours.Interval;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rules that rows can say, in the canonical writing of opening hours.
final class RulePattern {

    private static final String WEEKDAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
    private static final String DAYS =
            "(?<days>%1$s(?:-%1$s)?(?:,%1$s(?:-%1$s)?)*)?(?<holidays>,?PH)?".formatted(WEEKDAY);
    private static final String TIMES = "(?<times>[-\\d:,]+|off)";
    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
    private static final String DATES =
            "(?<month>%1$s)(?: (?<day>\\d\\d))?(?:-(?<toMonth>%1$s)?(?: ?(?<toDay>\\d\\d))?)?"
                    .formatted(MONTH);
    private static final String EASTER = "easter(?: (?<sign>[+-])(?<count>\\d+) days?)?";

    private static final Pattern RULE =
            Pattern.compile(
                    "(?:(?:%s|(?<easter>%s)) ?)?(?:%s )?%s".formatted(DATES, EASTER, DAYS, TIMES));

    private final Matcher rule;

    private RulePattern(Matcher rule) {
        this.rule = rule;
    }

    static Optional<RuleLook> match(String text) {
        for (Eve eve : Eve.values()) {
            Optional<List<Interval>> said = eve.said(text);
            if (said.isPresent()) {
                return Optional.of(new RuleLook.OnEve(eve, said.get()));
            }
        }
        Matcher rule = RULE.matcher(text);
        return rule.matches() ? new RulePattern(rule).look() : Optional.empty();
    }

    private Optional<RuleLook> look() {
        Optional<List<Interval>> intervals = intervals();
        if (intervals.isEmpty()) {
            return Optional.empty();
        }
        if (rule.group("easter") != null) {
            return Optional.of(
                    shortDay(new ShortDay.FromEaster(daysFromEaster()), intervals.get()));
        }
        return rule.group("month") == null ? undated(intervals.get()) : dated(intervals.get());
    }

    private Optional<RuleLook> undated(List<Interval> intervals) {
        boolean holidays = rule.group("holidays") != null;
        if (rule.group("days") == null) {
            return holidays ? Optional.of(new RuleLook.OnHolidays(intervals)) : Optional.empty();
        }
        return Optional.of(new RuleLook.Weekly(days(), intervals, holidays));
    }

    private Optional<RuleLook> dated(List<Interval> intervals) {
        if (rule.group("holidays") != null) {
            return Optional.of(new RuleLook.SeasonsHolidays());
        }
        Month month = month(rule.group("month"));
        if (rule.group("day") != null && rule.group("toDay") == null) {
            return rule.group("toMonth") == null
                    ? Optional.of(
                            shortDay(
                                    new ShortDay.Yearly(date(month, rule.group("day"))), intervals))
                    : Optional.empty();
        }
        Month last = rule.group("toMonth") == null ? month : month(rule.group("toMonth"));
        MonthDay from = date(month, rule.group("day"));
        String end = rule.group("toDay");
        MonthDay to = end == null ? MonthDay.of(last, last.maxLength()) : date(last, end);
        Set<DayOfWeek> days = rule.group("days") == null ? EnumSet.allOf(DayOfWeek.class) : days();
        Week week = Week.of(List.of(new Week.Row(days, intervals)));
        return Optional.of(new RuleLook.Seasonal(new Season(from, to, week)));
    }

    private static RuleLook shortDay(ShortDay.Which day, List<Interval> intervals) {
        return new RuleLook.Day(new ShortDay(day, intervals));
    }

    private Optional<List<Interval>> intervals() {
        String times = rule.group("times");
        return times.equals("off") ? Optional.of(List.of()) : Times.read(times);
    }

    private int daysFromEaster() {
        String count = rule.group("count");
        int days = count == null ? 0 : Integer.parseInt(count);
        return "-".equals(rule.group("sign")) ? -days : days;
    }

    private Set<DayOfWeek> days() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String range : rule.group("days").split(",")) {
            DayOfWeek last = weekday(range.substring(range.length() - 2));
            DayOfWeek day = weekday(range.substring(0, 2));
            days.add(day);
            while (day != last) {
                day = day.plus(1);
                days.add(day);
            }
        }
        return days;
    }

    private static DayOfWeek weekday(String name) {
        return EnumSet.allOf(DayOfWeek.class).stream()
                .filter(day -> Week.name(day).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static MonthDay date(Month month, @Nullable String day) {
        return MonthDay.of(month, day == null ? 1 : Integer.parseInt(day));
    }

    private static Month month(String name) {
        return EnumSet.allOf(Month.class).stream()
                .filter(month -> month.name().regionMatches(true, 0, name, 0, 3))
                .findFirst()
                .orElseThrow();
    }
}
