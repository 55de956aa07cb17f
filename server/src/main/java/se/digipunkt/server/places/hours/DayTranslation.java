package se.digipunkt.server.places.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The days of a rule, from the parser's to ours.
final class DayTranslation {

    private final Consumer<Refusal> refuse;
    private final DateTranslation dates;

    DayTranslation(Consumer<Refusal> refuse) {
        this.refuse = refuse;
        this.dates = new DateTranslation(refuse);
    }

    Days days(Rule rule) {
        List<Integer> beside = new ArrayList<>();
        List<Integer> thatAre = new ArrayList<>();
        Translation.all(rule.getHolidays())
                .forEach(
                        holiday ->
                                (holiday.getUseAsWeekDay() ? beside : thatAre)
                                        .add(offset(holiday)));
        List<Weekdays> weekdays =
                new ArrayList<>(Translation.all(rule.getDays()).map(this::weekdays).toList());
        boolean months = rule.getDays() == null && rule.getHolidays() == null;
        List<Dates> ranges = dates.dates(rule.getDates(), months, weekdays);
        return new Days(
                Translation.all(rule.getYears()).map(this::years).toList(),
                Translation.all(rule.getWeeks()).map(this::weeks).toList(),
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
        List<Integer> nths =
                Translation.all(range.getNths()).flatMap(this::nths).distinct().sorted().toList();
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
}
