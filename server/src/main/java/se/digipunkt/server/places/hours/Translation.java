package se.digipunkt.server.places.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// From the parser's rules to ours. Each thing that ours cannot say is told as a refusal.
final class Translation {

    private final Consumer<Refusal> refuse;
    private final DateTranslation dates;

    Translation(Consumer<Refusal> refuse) {
        this.refuse = refuse;
        this.dates = new DateTranslation(refuse);
    }

    HoursRule rule(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        List<Interval> times = all(rule.getTimes()).flatMap(this::interval).toList();
        Days days = days(rule);
        if (!rule.isTwentyfourseven()
                && modifier == null
                && rule.getTimes() == null
                && days.equals(Days.ALL)) {
            refuse.accept(Refusal.EMPTY_RULE);
        }
        return new HoursRule(
                joint(rule),
                text(rule.getComment()),
                days,
                times,
                state(modifier, rule),
                modifier == null ? "" : text(modifier.getComment()));
    }

    private static HoursRule.Joint joint(Rule rule) {
        if (rule.isAdditive()) {
            return HoursRule.Joint.ADDS;
        }
        return rule.isFallBack() ? HoursRule.Joint.FALLS_BACK : HoursRule.Joint.OVERRIDES;
    }

    private HoursRule.State state(@Nullable RuleModifier modifier, Rule rule) {
        RuleModifier.Modifier word = modifier == null ? null : modifier.getModifier();
        if (word == null) {
            boolean remark = modifier != null && rule.getTimes() == null;
            return remark && !rule.isTwentyfourseven()
                    ? HoursRule.State.NOTE
                    : HoursRule.State.OPEN;
        }
        return switch (word) {
            case OPEN -> HoursRule.State.OPEN;
            case CLOSED, OFF -> HoursRule.State.CLOSED;
            case UNKNOWN -> {
                refuse.accept(Refusal.UNKNOWN_STATE);
                yield HoursRule.State.NOTE;
            }
        };
    }

    private Stream<Interval> interval(TimeSpan time) {
        int from = time.getStart();
        int to = time.getEnd();
        if (time.getStartEvent() != null || time.getEndEvent() != null) {
            refuse.accept(Refusal.VARIABLE_TIME);
        } else if (time.isOpenEnded()) {
            refuse.accept(Refusal.OPEN_END);
        } else if (time.getInterval() != 0) {
            refuse.accept(Refusal.REPEATED_TIME);
        } else if (to == TimeSpan.UNDEFINED_TIME) {
            refuse.accept(Refusal.POINT_IN_TIME);
        } else if (from >= Interval.DAY || to > Interval.LATEST) {
            refuse.accept(Refusal.TIME_BEYOND_DAY);
        } else if (from == to) {
            refuse.accept(Refusal.EMPTY_INTERVAL);
        } else {
            return Stream.of(new Interval(from, to));
        }
        return Stream.empty();
    }

    private Days days(Rule rule) {
        List<Integer> beside = new ArrayList<>();
        List<Integer> thatAre = new ArrayList<>();
        all(rule.getHolidays())
                .forEach(
                        holiday ->
                                (holiday.getUseAsWeekDay() ? beside : thatAre)
                                        .add(offset(holiday)));
        List<Weekdays> weekdays = new ArrayList<>(all(rule.getDays()).map(this::weekdays).toList());
        boolean months = rule.getDays() == null && rule.getHolidays() == null;
        List<Dates> ranges = dates.dates(rule.getDates(), months, weekdays);
        return new Days(
                all(rule.getYears()).map(this::years).toList(),
                all(rule.getWeeks()).map(this::weeks).toList(),
                ranges,
                weekdays,
                beside,
                thatAre);
    }

    private int offset(Holiday holiday) {
        if (holiday.getType() != Holiday.Type.PH) {
            refuse.accept(Refusal.SCHOOL_HOLIDAYS);
        }
        return holiday.getOffset();
    }

    private Years years(YearRange range) {
        int from = range.getStartYear();
        int to = range.getEndYear();
        if (range.isOpenEnded()) {
            return new Years(from, Years.FOR_EVER, 1);
        }
        if (to == YearRange.UNDEFINED_YEAR) {
            return new Years(from, from, 1);
        }
        if (to < from) {
            refuse.accept(Refusal.BACKWARDS_RANGE);
        }
        return new Years(from, to, Math.max(1, range.getInterval()));
    }

    private Weeks weeks(WeekRange range) {
        int from = range.getStartWeek();
        int to = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? from : range.getEndWeek();
        if (from > WeekRange.MAX_WEEK || to > WeekRange.MAX_WEEK) {
            refuse.accept(Refusal.NO_SUCH_WEEK);
        } else if (to < from) {
            refuse.accept(Refusal.BACKWARDS_RANGE);
        }
        return new Weeks(from, to, Math.max(1, range.getInterval()));
    }

    private Weekdays weekdays(WeekDayRange range) {
        DayOfWeek first = day(range.getStartDay());
        DayOfWeek last = range.getEndDay() == null ? first : day(range.getEndDay());
        List<Integer> nths = all(range.getNths()).flatMap(this::nths).distinct().sorted().toList();
        return new Weekdays(first, last, nths, range.getOffset());
    }

    private Stream<Integer> nths(Nth nth) {
        int first = nth.getStartNth();
        int last = nth.getEndNth() == Nth.INVALID_NTH ? first : nth.getEndNth();
        if (first == Nth.INVALID_NTH || last < first || first < 0 != last < 0) {
            refuse.accept(Refusal.NTH_WEEKDAY);
            return Stream.empty();
        }
        return Stream.iterate(first, n -> n <= last, n -> n + 1);
    }

    static DayOfWeek day(WeekDay day) {
        return DayOfWeek.of(day.ordinal() + 1);
    }

    private static <T> Stream<T> all(@Nullable List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }

    private static String text(@Nullable String comment) {
        return comment == null ? "" : comment;
    }
}
